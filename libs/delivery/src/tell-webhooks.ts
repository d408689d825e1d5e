import { addDeliveries, listeningWebhooks, type ListeningWebhook, type OutboxRow, type Tx } from '@parley/store';

/** What the body of a message is made from. */
interface Told {
  event: string;
  postId: string | null;
  commentId: string | null;
  data: Record<string, unknown>;
}

/** A message: what happened, when, where. It names things and repeats no words; whoever may read them fetches them. */
export function messageOf({ event, postId, commentId, data }: Told, { site, now }: ListeningWebhook): string {
  return JSON.stringify({
    type: event,
    timestamp: now.toISOString(),
    data: { site, ...(postId ? { postId } : {}), ...(commentId ? { commentId } : {}), ...data },
  });
}

/** Keeps a message for every webhook that wants to know of an event, in the relay's own transaction: each once. */
export async function tellWebhooks(tx: Tx, events: OutboxRow[]): Promise<void> {
  const bySite = new Map<string, OutboxRow[]>();
  for (const event of events) bySite.set(event.siteId, [...(bySite.get(event.siteId) ?? []), event]);
  for (const [siteId, happened] of bySite) {
    const listening = await listeningWebhooks(tx, siteId);
    if (listening.length === 0) continue;
    const messages = happened.flatMap((event) =>
      listening
        .filter((webhook) => webhook.events.includes(event.event))
        .map((webhook) => ({
          webhookId: webhook.id,
          event: event.event,
          eventId: event.id,
          commentId: event.commentId,
          trace: event.trace,
          body: messageOf(event, webhook),
        })),
    );
    if (messages.length > 0) await addDeliveries(tx, siteId, messages);
  }
}
