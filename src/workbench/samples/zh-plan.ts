/**
 * A county education bureau's plan for 2025, with what makes real ones hard: owners under each section, a figure
 * that was lost (达%), a baseline (由…提高到…), ceilings, frequencies, milestones, a path over years,
 * a digit-by-digit numeral (二四所), slogans and ordinals that are no indicators, a table with merged cells.
 */
import { cell, heading, item, paragraph, type Sample } from './sample';

const owner = (names: string) => paragraph(`责任单位：${names}`);

export const zhPlan: Sample = {
  slug: 'zh-plan',
  language: 'zh',
  title: '青禾县教育局2025年工作计划',
  subtitle: '（2025年1月16日局务会议讨论通过）',
  blocks: [
    paragraph(
      '2025年全县教育工作的思路是：围绕“一个中心”，抓住“两条主线”，打好“三场硬仗”，用好“1+6+N”协作机制，把每一件事落到每一所学校。2024年底，全县共有学校、幼儿园142所，在校学生6.38万人。',
    ),
    heading(1, '学前教育扩容提质'),
    heading(2, '增加普惠资源'),
    paragraph(
      '新建公办幼儿园6所，新增公办学位1620个。普惠性幼儿园覆盖率由88.6%提高到92%，公办园在园幼儿占比达到56%以上。9月底前，城南幼儿园建成并投入使用。',
    ),
    owner('学前教育科'),
    heading(2, '提升保教水平'),
    paragraph(
      '培训园长和骨干教师400人次，每月至少组织1次片区教研活动。创建省级示范园1所、市级示范园3所，幼小衔接试点覆盖率达%。',
    ),
    owner('学前教育科；配合单位：教研室'),
    heading(1, '义务教育优质均衡'),
    heading(2, '抓好控辍保学'),
    paragraph(
      '九年义务教育巩固率达到99.5%，残疾儿童少年入学率不低于97%，义务教育大班额占比控制在2%以内，坚决防止出现56人以上的新增班级。',
    ),
    owner('基础教育科'),
    heading(2, '改造薄弱学校'),
    paragraph('投入改造资金8300万元，改造农村学校二四所、运动场18个。4月底前完成立项和招标，11月底前全部竣工验收。'),
    owner('发展规划科；配合单位：财务科'),
    heading(2, '建设城乡学校共同体'),
    paragraph(
      '城乡学校共同体覆盖率2025年至2027年分别达到70%、85%、100%。课后服务参与率稳定在95%左右，学生近视率下降1.2个百分点。',
    ),
    owner('基础教育科'),
    heading(1, '高中与职业教育'),
    paragraph(
      '普通高中毛入学率达到95.8%，创建特色高中3至4所。中等职业学校招生2100人，毕业生就业率达到96%以上，新增“双师型”教师85名，实训设备投入1260.5万元。',
    ),
    owner('职业与成人教育科'),
    heading(1, '教师队伍建设'),
    item('招聘教师240名，其中乡村教师150名、特殊教育教师12名。'),
    item('校长教师交流轮岗比例不低于10%。'),
    item('教师全员培训4600人次，新增县级名师工作室个。'),
    item('力争第三季度末完成职称评审改革试点方案。'),
    owner('人事科'),
    heading(1, '安全与保障'),
    item('校园安全责任事故零发生，每季度至少开展2次安全隐患排查。'),
    item('“三公”经费不超过86万元，食堂明厨亮灶覆盖率保持100%。'),
    item('办理群众来信回复满意度不低于90分，年内基本形成家校社协同育人格局。'),
    owner('安全稳定科；配合单位：办公室'),
    heading(1, '重点指标分解表'),
    {
      kind: 'table',
      widths: [11, 27, 8, 13, 13, 13, 15],
      headerRows: 2,
      rows: [
        [
          cell('板块', 2),
          cell('指标名称', 2),
          cell('单位', 2),
          cell('指标值', 1, 2),
          cell('责任单位', 2),
          cell('完成时限', 2),
        ],
        [cell('2024年实际'), cell('2025年目标')],
        [
          cell('教育投入', 2),
          cell('一般公共预算教育支出'),
          cell('亿元'),
          cell('9.62'),
          cell('10.2'),
          cell('财务科', 2),
          cell('2025年12月', 2),
        ],
        [cell('发放学生资助资金'), cell('万元'), cell('2310'), cell('2400')],
        [
          cell('智慧教育', 2),
          cell('多媒体教室配备率'),
          cell('%'),
          cell('91.5'),
          cell('98'),
          cell('电教中心', 2),
          cell('2025年10月'),
        ],
        [cell('接入千兆网络的学校'), cell('所'), cell('88'), cell('120'), cell('2025年6月')],
        [
          cell('体育美育', 2),
          cell('新增校园足球特色学校'),
          cell('所'),
          cell('2'),
          cell('5'),
          cell('体卫艺科', 2),
          cell('2025年12月', 2),
        ],
        [cell('学生体质健康优良率'), cell('%'), cell('52.4'), cell('55')],
      ],
    },
    paragraph('联系人：局办公室 电话：6600218'),
  ],
};
