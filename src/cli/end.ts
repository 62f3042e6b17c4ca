/** Ends the command with a message and a status: nothing more to say than that. */
export class CommandEnd extends Error {
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}
