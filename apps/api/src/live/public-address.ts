/** Where readers reach this server: scheme and host, without a slash at the end. */
export class PublicAddress {
  constructor(readonly url: string) {}

  /** Whether readers come over https, so that cookies can be locked to this host. */
  get isSecure(): boolean {
    return this.url.startsWith('https:');
  }
}
