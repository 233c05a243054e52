/**
 * Traditional characters read as the simplified ones of the pack's words; the same length, so offsets hold.
 * Only characters that the pack's own words use; taken from the OpenCC character table.
 */
import { traditional } from './traditional';

/** What each of them is read as, in their order; test/unit/extract/fold.test.ts shows the pairs, and how the list of the first is written. */
const to =
  '并干亚布占并来仑局系私个们侧侦备家传债伤倾仅价亿尽偿优储兑儿内两册净别则克创划剧剂动务胜劳势励匀汇区协即厕历参员念问启启单吨当向严国围园圆图团采执坚报场块压坏寿' +
  '奖婴学采实审写宽将专对导届层属岛峡岗仑岁师带帧币帮并干几库厕厂废广厅张强别录汇后径从复征应惩战户拼卷扫挂采扬换撑拨拥击担据拟扩摆摄揽教数斩断于旗既升时晋昼历晓向' +
  '书会术查条棋栋业极干荣构桩楼标样树机档检台柜栏权欧欢岁历归气决没况净减测涌准沟温汇满渔涨潜浓济浏湾灾为无炼烟热营争为床抵牵状奖独获现环产产亩毕画画当疗发杯盏尽监' +
  '盘真众困确码础碍礼税种称谷积稳获窝灶竞笔个节范筑筛简签筹签粮团纪约红纳级扎细终组结绝络给统丝绝经综绿线维纲网彩紧绿线缘编缓致县缝缩总绩织缮绕系缴继续累才罚罢群义' +
  '玩闻联声职听修脚台与兴举旧铺馆烟万药席盖参荐蓝药处虚号众术同卫里补装里制复摆核见规视亲觉览观触订计讨训托记访设许诉诊注证评词询试话该详夸志认语误说说课调谈请论谐' +
  '咨诸谋谓讲证识议护誉读变让负财贫货贯责买贷费贴贸资卖质账购赛趋逾车轨军软轴较载挽轻辆辍轮辑输辐辖转办农回径这连周进游运过达违递远适绕迁选遗迈还逻邮乡医厘针钟银铜' +
  '销锈铺录钱错录表炼锻键针钟镑镇镇链锈钟长门闭开间合阅阅板关升陆阳队阶际随险只双离难电巩秋千响页顷项顺须预领头频颗题额愿类顾显风台饱养余馆马驾腾验骤体发须面面面点' +
  '党冬龄出';

export const fold: readonly [string, string] = [traditional, to];
