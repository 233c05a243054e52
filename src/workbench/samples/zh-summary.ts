/**
 * The same bureau at mid-year: what was done in the first half (actuals of many of the plan's targets, some in
 * other words), what lags and why, and the tasks of the second half (new targets among them).
 */
import { cell, heading, item, paragraph, type Sample } from './sample';

export const zhSummary: Sample = {
  slug: 'zh-summary',
  language: 'zh',
  title: '青禾县教育局2025年上半年工作总结和下半年工作安排',
  subtitle: '（2025年7月8日）',
  blocks: [
    paragraph('上半年，全局对照年初计划，实行“周调度、月通报、季评比”，各项任务总体平稳。现将情况总结如下。'),
    heading(1, '上半年工作完成情况'),
    heading(2, '学前教育'),
    paragraph(
      '上半年，新建公办幼儿园2所，新增公办学位540个。截至6月底，普惠性幼儿园覆盖率达到90.4%，比年初提高1.8个百分点；公办园在园幼儿占比56.4%。培训园长和骨干教师215人次，组织片区教研活动6次，创建市级示范园2所，省级示范园尚未获评。',
    ),
    heading(2, '义务教育'),
    paragraph(
      '九年义务教育巩固率为99.6%，残疾儿童少年入学率达到96.2%。受城区生源增长影响，义务教育大班额占比为2.6%，高于控制目标0.6个百分点。投入改造资金4380万元，已改造农村学校9所、运动场10个，立项和招标于4月24日全部完成。城乡学校共同体覆盖率达到58%，课后服务参与率95.3%。',
    ),
    heading(2, '高中与职业教育'),
    paragraph(
      '普通高中毛入学率达到95.9%，已创建特色高中1所。毕业生就业率为94.7%，新增“双师型”教师46名，完成实训设备投入702.3万元。',
    ),
    heading(2, '教师队伍'),
    paragraph(
      '已招聘教师96名，其中乡村教师51名、特殊教育教师7名。校长教师交流轮岗比例达到6.5%，教师全员培训2480人次，新增县级名师工作室4个。',
    ),
    heading(2, '安全与保障'),
    paragraph(
      '上半年未发生校园安全责任事故，开展安全隐患排查4次，整改问题137个。“三公”经费支出39.8万元，食堂明厨亮灶覆盖率保持100%。',
    ),
    heading(2, '重点指标进度'),
    {
      kind: 'table',
      widths: [16, 34, 10, 14, 16, 10],
      headerRows: 1,
      rows: [
        [cell('板块'), cell('指标名称'), cell('单位'), cell('年度目标'), cell('上半年完成'), cell('完成率')],
        [cell('教育投入', 2), cell('一般公共预算教育支出'), cell('亿元'), cell('10.2'), cell('4.96'), cell('48.6%')],
        [cell('发放学生资助资金'), cell('万元'), cell('2400'), cell('1265'), cell('52.7%')],
        [cell('智慧教育', 2), cell('多媒体教室配备率'), cell('%'), cell('98'), cell('93.2'), cell('95.1%')],
        [cell('接入千兆网络的学校'), cell('所'), cell('120'), cell('120'), cell('100%')],
        [cell('体育美育', 2), cell('新增校园足球特色学校'), cell('所'), cell('5'), cell('2'), cell('40%')],
        [cell('学生体质健康优良率'), cell('%'), cell('55'), cell('53.1'), cell('96.5%')],
      ],
    },
    heading(1, '存在的主要问题'),
    paragraph(
      '一是工程进度偏慢，剩余15所农村学校受汛期影响尚未开工；二是招聘笔试推迟，教师补充不足；三是省级示范园申报材料两次被退回。',
    ),
    heading(1, '下半年工作安排'),
    item('新建公办幼儿园4所，新增公办学位1080个，10月底前完成省级示范园复评申报。'),
    item('改造农村学校15所、运动场8个，年底前大班额占比降至2%以下。'),
    item('招聘教师144名，8月25日前全部到岗；建设中小学心理辅导室30间。'),
    item('每月至少开展1次进度通报，第四季度完成全年任务考核。'),
  ],
};
