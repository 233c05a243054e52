/** What a person does on the way from a file to a written ledger, through what they see: the file, the keys, the ticks. */
import { screen, waitFor } from '@testing-library/react';
import type { Rendered } from './rendered';

/** Gives the pane a file, as by its file dialog. */
export async function give({ user }: Rendered, file: File): Promise<void> {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('input[type=file]');
    if (found === null) throw new Error('no file input');
    return found;
  });
  await user.upload(input, file);
}

export const press = async ({ user }: Rendered, name: string | RegExp): Promise<void> =>
  user.click(await screen.findByRole('button', { name }));

/** Accepts everything that asks for a decision, by its ticks and keys alone. */
export async function acceptAll({ user }: Rendered): Promise<void> {
  for (;;) {
    const tick = screen
      .queryAllByRole('checkbox', { name: /^全部接受/ })
      .find((each) => !(each as HTMLInputElement).checked);
    if (tick !== undefined) await user.click(tick);
    const accept = screen.queryByRole('button', { name: '接受' });
    if (accept !== null) await user.click(accept);
    if (tick === undefined && accept === null) return;
  }
}

/** Accepts all of the review in front and writes a new ledger. */
export async function writeLedger(here: Rendered): Promise<void> {
  await screen.findByRole('button', { name: '整节填责任单位和时限' });
  await acceptAll(here);
  await press(here, /^新建台账/);
  await screen.findByRole('heading', { name: /^台账已写好/ });
}
