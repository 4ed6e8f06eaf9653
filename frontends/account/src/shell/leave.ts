/** Sends the browser elsewhere. */
export function leaveFor(address: string): void {
  window.location.assign(address);
}
