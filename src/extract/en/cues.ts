/**
 * Cue words of English plans and performance reports, by what they say; `_` is a space. `skip` holds longer words
 * that only hide a shorter cue (`target group` announces no target) and idioms whose numerals count nothing.
 */
import type { CueWords } from '../pack';

export const cues: CueWords = {
  ge: 'at_least a_minimum_of minimum_of no_fewer_than not_less_than no_less_than not_fewer_than more_than over above exceeding exceed exceeds exceeded in_excess_of greater_than upwards_of just_over no_lower_than no_worse_than no_less no_fewer not_below not_under not_fall_below never_below not_less not_lower_than stay_above higher_than better_than a_minimum minimum beyond surpassing surpass surpassed passed surpasses topped topping',
  le: 'no_more_than not_more_than not_exceeding not_exceed at_most up_to below under less_than fewer_than within a_maximum_of maximum_of maximum lower_than no_higher_than not_to_exceed a_ceiling_of capped_at cap_of limited_to no_longer_than no_greater_than just_under not_above not_over never_above never_exceed never_to_exceed not_be_more_than',
  about:
    'around about approximately some roughly nearly almost circa c. approx approx. close_to an_estimated estimated in_the_region_of or_so',
  geAfter: 'or_more or_above or_over or_higher or_better plus and_above and_over +',
  leAfter: 'or_less or_fewer or_below or_under or_lower and_under or_earlier',
  aboutAfter: 'or_thereabouts',
  strive: 'aim aims aiming aspire aspires seek seeks ambition',
  ensure: 'ensure ensures ensuring guarantee guarantees commit commits committed commitment',
  target:
    'will shall target targets targeted targeting plan plans planned to_reach to_achieve to_deliver to_increase to_reduce to_raise to_cut to_lower to_recruit to_build to_train to_support to_provide to_complete to_open to_create to_improve to_maintain to_ensure to_secure to_invest ' +
    'to_install to_plant to_expand to_grow to_bring to_keep to_hold to_save to_generate to_replace to_enrol to_offer to_publish to_extend to_make to_hit to_restore to_upgrade to_convert to_attract to_fund to_launch to_establish to_limit to_move to_place to_issue to_visit ' +
    'expect expects expected intend intends intended goal goals objective must should is_to are_to due_to_be forecast forecasts projected propose proposes proposed commit_to by_then budget_for we_want wants set_out_to going_to pledged pledge scheduled milestone',
  finished:
    'has_been_completed have_been_completed was_completed were_completed already_completed ahead_of_schedule is_now_complete are_now_complete was_met were_met has_been_met',
  done:
    'achieved delivered completed opened reached recruited trained supported provided built installed planted rose fell increased decreased grew dropped declined reduced improved was were had has_been have_been has have did reported recorded saw invested spent saved generated received enrolled attended ' +
    'secured launched created won awarded published held met missed stood remained maintained raised cut made took dealt handled visited helped reopened replaced engaged participated responded answered issued repaired collected processed approved assessed inspected conducted ' +
    'surveyed upgraded expanded carried_out brought hosted welcomed served accounted represented represents currently to_date so_far now_stands stands_at is_now are_now now_have now_has compared_with compared_to up_from down_from resulted led moved_up slipped totalled totaled averaged treated placed hired employed paid resolved closed donated distributed restored graduated earned gained lost joined used followed reduced_by since',
  softDone: 'is are includes including contains comprises stand stands remain remains',
  softTarget:
    'continue continues develop implement introduce promote strengthen improve support deliver provide increase reduce maintain build recruit train complete open create expand invest raise install plant establish secure achieve reach keep lower publish launch replace grow extend',
  level:
    'to at rose_to fell_to increased_to reduced_to grew_to to_at_least reaching stood_at remained_at maintained_at of dropped_to raise_to',
  light: 'there_are there_were there_is there_was a_total_of total_of total totalling totaling comprising',
  drop: 'also further additional only just already overall then now some_of',
  from: 'from',
  owner:
    'lead: owner: responsible: accountable_officer: lead_officer: responsible_officer: lead_department: lead_director:',
  skip:
    'target_group target_groups target_audience targeted_support target_area target_areas target_setting planning plan_for plans_for action_plan business_plan corporate_plan strategic_plan delivery_plan improvement_plan development_plan local_plan care_plan care_plans education_health_and_care_plan will_power planned_maintenance planned_care ' +
    'of_course at_risk at_home at_school at_work at_all at_the at_a at_an up_and_down sign_up signed_up set_up follow_up start_up start-up set-up follow-up back_up catch_up catch-up pick_up build_up top-up top_up scale_up speed_up open_up made_up clean_up over_the over_a over_an over_time over_half about_the about_how under_the under_a under_our within_the within_a within_our within_their in_no_way ' +
    'one_another one_of one-off one-stop one-to-one one_by_one no_one everyone someone anyone zero-based one-year two-year three-year four-year five-year ten-year two-tier three-tier first-class second-hand third_party third-party third_sector second_language secondary five-a-side four-star five-star 24/7 net_zero net-zero day_one year_one stage_one ' +
    'more_and_more more_or_less more_likely more_effective more_efficient further_education additional_needs less_likely all_of all_our all_the all_these each_other each_of_the both_of to_the to_a to_our to_their to_be to_an of_the of_our of_a of_all of_their is_the are_the was_the were_the with_the with_a with_our from_the from_a from_our cut_off cut-off down_syndrome fall_prevention falls_prevention drop-in drop_out drop-out rise_to_the growth_plan growth_mindset growth_in inclusive_growth economic_growth fair_and and_fair',
};
