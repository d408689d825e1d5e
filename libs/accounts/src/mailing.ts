/** Whether this installation sends mail at all. Where it does not, no mail is asked for: none would ever leave. */
export class Mailing {
  constructor(readonly on: boolean) {}
}
