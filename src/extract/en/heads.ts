/** Words that head a table's column of names; `_` is a space. Apart from the other columns: a page asks for them before it loads those. */
export const heads =
  'indicator indicators measure kpi metric description performance_measure performance_indicator key_performance_indicator outcome_measure objective action measures success_measure headline_measure title output outcome commitment service_area';
