/** Actuals and the as-of date, cut off everywhere. */
import { actuals } from './drills/actuals';
import { playEverywhere } from './playing';

playEverywhere(actuals);
