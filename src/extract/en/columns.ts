/** Words that head a table's columns, by role; `_` is a space. */
import type { TableWords } from '../table-words';
import { heads } from './heads';

export const columns: TableWords['columns'] = {
  name: heads,
  content:
    'actions key_actions activity activities deliverable deliverables initiative initiatives steps task tasks what_we_will_do how_we_will_do_it',
  unit: 'unit units unit_of_measure measure_unit',
  baseline:
    'baseline base previous previous_year last_year prior_year starting_point current_level current previous_result last_year_actual starting_position baseline_value',
  target:
    'target targets goal planned target_value planned_value annual_target plan forecast year-end_forecast year_end_forecast full-year_forecast projection projected milestone interim_milestone final_target end_target ambition trajectory planned_target planned_targets',
  actual:
    'actual result results outturn achieved performance out-turn latest year_end_result current_performance position progress outcome_achieved actual_to_date to_date year_to_date ytd this_year value achieved_target achieved_targets actual_achievement actual_performance',
  owner: 'owner lead responsible department responsible_officer lead_officer accountable lead_department service',
  due: 'due deadline by_when due_date timescale target_date completion_date when timeline',
  nature: 'type nature kind status_type',
  area: 'area category theme priority section pillar domain outcome key_output key_outputs expected_output expected_outputs',
  number: 'no. no ref number id ref. #',
  note: 'progress_note progress_update narrative commentary update',
  start: 'start start_date from begins',
  upper: 'upper_bound maximum upper_limit',
  dataDate: 'data_as_of as_of data_date date_of_data reported_on reporting_date',
  weight: 'weight weighting',
  code: 'code indicator_code',
  basis: 'basis',
  direction: 'direction polarity',
  person: 'person_in_charge contact',
  support: 'supporting_units support supporting',
  leader: 'leader sponsor',
  cause: 'cause reason',
  measure: 'corrective_action action_plan mitigation',
  measureDue: 'measure_due',
  closure: 'closure',
  evidence: 'evidence',
  selfReported: 'self-reported self_reported',
  judgement: 'judgement',
  benchmark: 'benchmark',
  completion:
    'completion %_complete percent_complete %_of_target completion_rate achievement_rate progress % change year-on-year variance_%',
  expected: 'expected expected_value expected_progress profile planned_progress time_elapsed needed_per_month',
  gap: 'gap variance difference shortfall',
  status: 'status rag rag_rating rag_status rating traffic_light on_track',
  mark: 'mark flag direction_of_travel trend',
  other: 'notes note comment comments remarks points score source data_source risk risks plan_row',
};

export const share = /\b(?:rate|share|proportion|percentage)s? (?:of [a-z ]+)?$/;

export const forecast = /^forecast$/;
