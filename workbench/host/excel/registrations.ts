import type { Arguments } from '../arguments.ts';
import type { Outcome } from '../excelClass.ts';

/**
 * The client's subscriptions to events. The host tells of every event it knows and the client drops those that
 * nobody listens to, so there is nothing to note down.
 */
export function registrations<Self>(
  ...events: string[]
): Record<string, (self: Self, args: Arguments) => Outcome> {
  const nothing = () => null;
  return Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${event}Event`, nothing],
      [`_Unregister${event}Event`, nothing],
    ]),
  );
}
