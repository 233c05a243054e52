/** A new version merged and undone, cut off everywhere. */
import { versions } from './drills/versions';
import { playEverywhere, playRecoveries } from './playing';

/** New rows, or rows taken out again. */
const RECOVERED = /rows added|undone/;

playEverywhere(versions);
playRecoveries(Object.fromEntries(Object.entries(versions).filter(([name]) => RECOVERED.test(name))));
