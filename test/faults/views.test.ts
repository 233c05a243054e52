/** Another view, cut off everywhere. */
import { views } from './drills/views';
import { playEverywhere, playRecoveries } from './playing';

playEverywhere(views);
playRecoveries(views, 7);
