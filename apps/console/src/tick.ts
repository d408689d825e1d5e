/** After the page has been drawn anew. */
export const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
