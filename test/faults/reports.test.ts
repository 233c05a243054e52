/** Summary and lagging list added to a ledger that has neither, cut off everywhere. */
import { reports } from './drills/reports';
import { playEverywhere, playRecoveries } from './playing';

playEverywhere(reports);
playRecoveries(reports);
