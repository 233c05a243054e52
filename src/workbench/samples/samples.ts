import { enPlan } from './en-plan';
import { enSummary } from './en-summary';
import type { Sample } from './sample';
import { zhPlan } from './zh-plan';
import { zhSummary } from './zh-summary';

export const samples: readonly Sample[] = [zhPlan, zhSummary, enPlan, enSummary];
