import { within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** The password is taken as a proof. */
export const proven = {
  'POST /api/verifications/password': { status: 201, body: { verificationRecordId: 'proof', expiresAt: '2030-01-01T00:00:00Z' } },
};

/** Shows by the password who is there. */
export async function prove(user: UserEvent, place: HTMLElement): Promise<void> {
  await user.type(await within(place).findByLabelText('Current password'), 'a password');
  await user.click(within(place).getByRole('button', { name: 'Continue' }));
}
