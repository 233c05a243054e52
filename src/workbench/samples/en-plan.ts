/**
 * A district education service's delivery plan for 2025: numbered sections with owners, a baseline and a path over
 * years, a figure that was lost, ceilings, frequencies, milestones, numbers in words, and figures in passing
 * that are no targets; a table with merged cells.
 */
import { cell, heading, item, paragraph, type Sample } from './sample';

const owner = (names: string) => paragraph(`Owner: ${names}`);

export const enPlan: Sample = {
  slug: 'en-plan',
  language: 'en',
  title: 'Harrowdale Education Service: Delivery Plan 2025',
  subtitle: 'Agreed by the board on 16 January 2025',
  blocks: [
    paragraph(
      'This is the second year of the Five Steps programme. Our motto stays the same: one child, one plan. At the end of 2024 the district had 142 schools and nurseries and 63,800 pupils, and the 24/7 help line had taken its first calls.',
    ),
    heading(1, 'Early years'),
    heading(2, 'More places'),
    paragraph(
      'We will open six public nurseries and create 1,620 new public nursery places. The share of affordable nurseries will rise from 88.6% to 92%. At least 56% of nursery children will attend public nurseries. The Southgate nursery will be completed and in use by the end of September.',
    ),
    owner('Early Years Team'),
    heading(2, 'Better teaching'),
    paragraph(
      'We will train 400 nursery leaders and teachers and hold at least one area teaching workshop every month. Three nurseries will gain the county quality mark. The transition pilot will cover % of nurseries.',
    ),
    owner('Early Years Team; supported by the Curriculum Unit'),
    heading(1, 'Schools'),
    heading(2, 'Attendance and class size'),
    paragraph(
      'Attendance will reach 95.5%. The enrolment rate of children with disabilities will be no less than 97%. The share of oversized classes will be kept below 2%, and no new class of more than 36 pupils will be opened.',
    ),
    owner('School Standards Team'),
    heading(2, 'Buildings'),
    paragraph(
      'We will invest £8.3 million in repairs, refurbish twenty-four rural schools and resurface 18 playgrounds. Tenders will be let by 30 April and all works handed over by 30 November.',
    ),
    owner('Estates Team; supported by Finance'),
    heading(2, 'Partnerships'),
    paragraph(
      'School partnerships will cover 70%, 85% and 100% of schools in 2025, 2026 and 2027 respectively. Take-up of after-school clubs will stay at about 95%. The rate of short-sighted pupils will fall by 1.2 percentage points.',
    ),
    owner('School Standards Team'),
    heading(1, 'Colleges and skills'),
    paragraph(
      'Participation at 16 will reach 95.8%. Between three and four colleges will gain specialist status. Colleges will enrol 2,100 apprentices, at least 96% of leavers will move into work, 85 dual-qualified trainers will be added, and £1.26m will be spent on workshop equipment.',
    ),
    owner('Skills Team'),
    heading(1, 'Workforce'),
    item('Recruit 240 teachers, of whom 150 for rural schools and 12 for special schools.'),
    item('No fewer than 10% of head teachers and teachers will work at a second school.'),
    item('Deliver 4,600 training places for teachers and open new master-teacher studios.'),
    item('Complete the pilot of the new promotion scheme by the end of the third quarter.'),
    owner('People Team'),
    heading(1, 'Safety and resources'),
    item('Zero serious safety incidents on school sites; safety inspections at least twice a quarter.'),
    item(
      'Travel and hospitality costs will not exceed £86,000; all 118 school kitchens will keep open-kitchen monitoring.',
    ),
    item('Parents’ satisfaction with replies will be at least 90 points out of 100.'),
    owner('Safety Team; supported by the Office'),
    heading(1, 'Key measures'),
    {
      kind: 'table',
      widths: [12, 27, 10, 12, 12, 12, 15],
      headerRows: 2,
      rows: [
        [
          cell('Area', 2),
          cell('Measure', 2),
          cell('Unit', 2),
          cell('Values', 1, 2),
          cell('Owner', 2),
          cell('Deadline', 2),
        ],
        [cell('2024 actual'), cell('2025 target')],
        [
          cell('Funding', 2),
          cell('Education budget spent'),
          cell('£m'),
          cell('96.2'),
          cell('102'),
          cell('Finance', 2),
          cell('December 2025', 2),
        ],
        [cell('Student grants paid'), cell('£k'), cell('2,310'), cell('2,400')],
        [
          cell('Digital', 2),
          cell('Classrooms with displays'),
          cell('%'),
          cell('91.5'),
          cell('98'),
          cell('ICT Unit', 2),
          cell('October 2025'),
        ],
        [cell('Schools on gigabit network'), cell('schools'), cell('88'), cell('120'), cell('June 2025')],
        [
          cell('Sport and arts', 2),
          cell('New football partner schools'),
          cell('schools'),
          cell('2'),
          cell('5'),
          cell('Sport Unit', 2),
          cell('December 2025', 2),
        ],
        [cell('Pupils with good fitness'), cell('%'), cell('52.4'), cell('55')],
      ],
    },
    paragraph('Contact: the Office, extension 6218.'),
  ],
};
