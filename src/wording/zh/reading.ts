/**
 * 收到的文件有什么问题：出了什么事、在哪里、怎么办。大括号里的是问题自带的值，文件名由显示它的地方写。
 */
import type { ReadingProblem } from '../../document';

export const readingProblems: Record<ReadingProblem, string> = {
  'empty-file': '文件是空的，一个字节也没有。请确认选对了文件，或让对方重新发送。',
  'unknown-kind':
    '这不是能读的文档，认不出它的格式。请用 Word、WPS 或 Excel 打开它，另存为 .docx、.xlsx 或 .txt 后再导入。',
  'unsupported-kind': '这是{kind}文件，不能直接读。请打开它，另存为 .docx、.xlsx、.pdf 或 .txt 后再导入。',
  'old-format': '这是旧格式的{kind}文件。请用 Word、WPS 或 Excel 打开它，另存为 {instead} 后再导入。',
  'not-this-kind': '这里要的是{wanted}文件，而这是{kind}文件。请另选一份。',
  password: '文件设有打开密码，读不到内容。请打开它，去掉密码后另存一份再导入。',
  'wrong-password': '密码不对，文件没有打开。请核对后重新输入，或去掉密码后另存一份再导入。',
  damaged:
    '文件已损坏，“{part}”这部分读不出来。请用 Word、WPS 或 Excel 打开并修复，另存一份；打不开的话请对方重新发送。',
  truncated: '文件不完整，后半截缺失，多半是没有下载完或没有传完。请重新下载，或让对方重新发送。',
  'part-missing': '文件缺少“{part}”这部分，不是完整的 Office 文档。请打开它另存一份，或让对方重新发送。',
  'too-large':
    '“{part}”展开后有 {size} MB，超过 {limit} MB 的上限，没有读。请删去多余的空行、空列或内容，或拆成几份再导入。',
  'too-much':
    '“{part}”里的内容有 {count} 处以上，超过 {limit} 的上限，没有读。请删去多余的空行、格式或内容，或拆成几份再导入。',
  'size-untrue': '“{part}”展开后的大小与文件所写的不符，可能已损坏，也可能有意为之，没有读。请向发送的人核实。',
  doctype:
    '“{part}”里有外部声明（DOCTYPE），正常的 Office 文档不会有，为安全起见没有读。请向发送的人核实，或打开它另存一份。',
  'too-deep': '“{part}”里的内容嵌套超过 {limit} 层，正常的文档不会这样，没有读。请打开它另存一份，或向发送的人核实。',
  'xml-broken': '“{part}”这部分写坏了（{reason}），读不下去。请用 Word、WPS 或 Excel 打开并修复，另存一份再导入。',
  'only-images':
    '文件里只有图片（{count} 张），没有文字，可能是扫描件。请先做文字识别（OCR），或向对方要可以复制文字的版本。',
  'no-text': '文件里没有文字。请确认选对了文件。',
  'sheet-missing': '工作簿里没有名为“{sheet}”的工作表，现有：{sheets}。请另选一张。',
  'reader-missing': '还读不了{kind}文件。请打开它，另存为 .docx、.xlsx 或 .txt 后再导入。',
  'wrong-extension': '文件名写的是 {named}，内容其实是 {found}，已按 {found} 读取。请核对内容；存档时建议改正文件名。',
  'encoding-guessed': '文件没有写明编码，按 {encoding} 读取。如果看到乱码，请另选编码。',
  'encoding-unknown': '没有“{encoding}”这种编码。请从列出的编码中选一种。',
  'characters-lost': '按 {encoding} 读取时有 {count} 个字符读不出来，已用“\ufffd”代替。请核对这些地方，或另选编码。',
  'embedded-unread': '文件里有 {count} 处嵌入的图示、表格或文档，里面的文字没有读。若有指标，请把它们的文字粘贴进来。',
  'pages-unread': '第 {pages} 页没有文字（共 {count} 页），可能是扫描的图片，没有读。若有指标，请先做文字识别（OCR）。',
  'ledger-views':
    '这是一本台账，只读了其中的台账；同样的内容不读第二遍：{sheets}。若要读其中一张，请把它另存为单独的工作簿。',
  'hidden-sheets': '有 {count} 张隐藏的工作表没有读：{sheets}。需要的话，请取消隐藏、保存后再导入。',
  'hidden-rows': '有 {count} 行隐藏的内容没有读。需要的话，请取消隐藏、保存后再导入。',
  'hidden-columns': '有 {count} 列隐藏的内容没有读。需要的话，请取消隐藏、保存后再导入。',
  'formula-without-value':
    '有 {count} 个公式没有存下结果，它们的值按缺失处理。请用 Excel 或 WPS 打开，重新计算后保存。',
};
