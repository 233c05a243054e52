/** Makes the host misbehave as asked; only what changed is set, so that counting faults start from this moment. */
import type { Host } from '../../host';
import type { Drill } from '../page/acts';

export async function applyDrill(host: Host, before: Drill, drill: Drill): Promise<void> {
  const { faults, user } = host;
  const nothing = drill.latency + drill.failRequest + drill.loseAnswer + drill.failAction === 0;
  if (nothing) faults.clear();
  faults.latency = drill.latency;
  const changed = (key: 'failRequest' | 'loseAnswer' | 'failAction'): boolean =>
    drill[key] !== before[key] && drill[key] > 0;
  if (changed('failRequest')) faults.failRequest(drill.failRequest);
  if (changed('loseAnswer')) faults.loseAnswer(drill.loseAnswer);
  if (changed('failAction')) faults.failAction(drill.failAction);
  if (drill.state !== before.state) await (drill.state === 'editing' ? user.editing(true) : user.open(drill.state));
  if (drill.manual !== before.manual) await user.calculation(drill.manual ? 'Manual' : 'Automatic');
}
