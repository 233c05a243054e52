/**
 * The same service at mid-year: results of the first half for many of the plan's targets, some in other words,
 * what is behind and why, and the tasks of the second half.
 */
import { cell, heading, item, paragraph, type Sample } from './sample';

export const enSummary: Sample = {
  slug: 'en-summary',
  language: 'en',
  title: 'Harrowdale Education Service: First Half of 2025 in Review and Plans for the Second Half',
  subtitle: '8 July 2025',
  blocks: [
    paragraph(
      'The service followed its weekly, monthly and quarterly review rounds. Work is on course overall; three tasks are behind.',
    ),
    heading(1, 'Results of the first half'),
    heading(2, 'Early years'),
    paragraph(
      'In the first half of 2025 two public nurseries were opened and 540 new public nursery places were created. By the end of June the share of affordable nurseries had reached 90.4%, 1.8 percentage points up on the start of the year, and 56.4% of nursery children attended public nurseries. We trained 215 nursery leaders and teachers and held six area teaching workshops. Two nurseries gained the county quality mark.',
    ),
    heading(2, 'Schools'),
    paragraph(
      'Attendance was 95.6%. The enrolment rate of children with disabilities reached 96.2%. Because of growth in the town, the share of oversized classes stood at 2.6%, above the ceiling by 0.6 percentage points. We invested £4.38 million in repairs, refurbished nine rural schools and resurfaced 10 playgrounds; tenders were let on 24 April. School partnerships covered 58% of schools, and take-up of after-school clubs was 95.3%.',
    ),
    heading(2, 'Colleges and skills'),
    paragraph(
      'Participation at 16 reached 95.9%, and one college gained specialist status. Of last year’s leavers, 94.7% moved into work. We added 46 dual-qualified trainers and spent £0.7m on workshop equipment.',
    ),
    heading(2, 'Workforce'),
    paragraph(
      'We recruited 96 teachers, of whom 51 for rural schools and 7 for special schools. So far 6.5% of head teachers and teachers have worked at a second school. We delivered 2,480 training places for teachers and opened four master-teacher studios.',
    ),
    heading(2, 'Safety and resources'),
    paragraph(
      'There were no serious safety incidents on school sites. Four safety inspections found 137 defects, all since mended. Travel and hospitality costs were £39,800.',
    ),
    heading(2, 'Progress on key measures'),
    {
      kind: 'table',
      widths: [17, 34, 11, 13, 14, 11],
      headerRows: 1,
      rows: [
        [cell('Area'), cell('Measure'), cell('Unit'), cell('Target'), cell('First half'), cell('Done')],
        [cell('Funding', 2), cell('Education budget spent'), cell('£m'), cell('102'), cell('49.6'), cell('48.6%')],
        [cell('Student grants paid'), cell('£k'), cell('2,400'), cell('1,265'), cell('52.7%')],
        [cell('Digital', 2), cell('Classrooms with displays'), cell('%'), cell('98'), cell('93.2'), cell('95.1%')],
        [cell('Schools on gigabit network'), cell('schools'), cell('120'), cell('120'), cell('100%')],
        [
          cell('Sport and arts', 2),
          cell('New football partner schools'),
          cell('schools'),
          cell('5'),
          cell('2'),
          cell('40%'),
        ],
        [cell('Pupils with good fitness'), cell('%'), cell('55'), cell('53.1'), cell('96.5%')],
      ],
    },
    heading(1, 'What is behind'),
    paragraph(
      'Building work on the remaining 15 rural schools waits for the flood season to pass. The recruitment round was put back by six weeks. The share of oversized classes is over its limit.',
    ),
    heading(1, 'Plans for the second half'),
    item('Open four public nurseries and create 1,080 new public nursery places by the end of December.'),
    item(
      'Refurbish 15 rural schools and resurface eight playgrounds; bring the share of oversized classes below 2% by the end of the year.',
    ),
    item('Recruit 144 teachers, all in post by 25 August, and fit out 30 counselling rooms.'),
    item('Publish progress at least once a month and complete the annual review in the fourth quarter.'),
  ],
};
