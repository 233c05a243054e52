/** Words that head a table's columns, by role; `_` is a space. */
import type { LanguagePack } from '../pack';

export const columns: LanguagePack['columns'] = {
  name: 'indicator indicators measure kpi metric description performance_measure performance_indicator key_performance_indicator outcome_measure objective action',
  unit: 'unit units unit_of_measure measure_unit',
  baseline: 'baseline base previous previous_year last_year prior_year starting_point current_level current',
  target: 'target targets goal planned target_value annual_target plan',
  actual: 'actual result results outturn achieved performance out-turn latest year_end_result',
  owner: 'owner lead responsible department responsible_officer lead_officer accountable lead_department service',
  due: 'due deadline by_when due_date timescale target_date completion_date when timeline',
  nature: 'type nature kind status_type',
  area: 'area category theme priority section pillar domain outcome',
  number: 'no. no ref number id ref. #',
  note: 'notes note comment comments remarks',
};
