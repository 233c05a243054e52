/** Linking and unlinking, and what meets a link, cut off everywhere. */
import { links } from './drills/links';
import { playEverywhere, playRecoveries } from './playing';

playEverywhere(links);
playRecoveries({ 'actuals linked': links['actuals linked'] });
