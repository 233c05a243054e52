// Traditional characters and what each is read as. The pack keeps them written short; here they are written out: whoever adds a pair
// adds it here, and takes over what the tests then say the pack should hold.
import { fold } from '../../../src/extract/zh/fold';
import { folds, steps } from '../../../src/extract/zh/traditional';

const pairs = (
  '並并 乾干 亞亚 佈布 佔占 併并 來来 侖仑 侷局 係系 俬私 個个 們们 側侧 偵侦 備备 傢家 傳传 債债 傷伤 ' +
  '傾倾 僅仅 價价 億亿 儘尽 償偿 優优 儲储 兌兑 兒儿 內内 兩两 冊册 凈净 別别 則则 剋克 創创 劃划 劇剧 ' +
  '劑剂 動动 務务 勝胜 勞劳 勢势 勵励 勻匀 匯汇 區区 協协 卽即 厠厕 厤历 參参 員员 唸念 問问 啓启 啟启 ' +
  '單单 噸吨 噹当 嚮向 嚴严 國国 圍围 園园 圓圆 圖图 團团 埰采 執执 堅坚 報报 場场 塊块 壓压 壞坏 壽寿 ' +
  '奬奖 嬰婴 學学 寀采 實实 審审 寫写 寬宽 將将 專专 對对 導导 屆届 層层 屬属 島岛 峽峡 崗岗 崙仑 嵗岁 ' +
  '師师 帶带 幀帧 幣币 幫帮 幷并 幹干 幾几 庫库 廁厕 廠厂 廢废 廣广 廳厅 張张 強强 彆别 彔录 彙汇 後后 ' +
  '徑径 從从 復复 徵征 應应 懲惩 戰战 戶户 拚拼 捲卷 掃扫 掛挂 採采 揚扬 換换 撐撑 撥拨 擁拥 擊击 擔担 ' +
  '據据 擬拟 擴扩 擺摆 攝摄 攬揽 敎教 數数 斬斩 斷断 於于 旂旗 旣既 昇升 時时 晉晋 晝昼 曆历 曉晓 曏向 ' +
  '書书 會会 朮术 査查 條条 棊棋 棟栋 業业 極极 榦干 榮荣 構构 樁桩 樓楼 標标 樣样 樹树 機机 檔档 檢检 ' +
  '檯台 櫃柜 欄栏 權权 歐欧 歡欢 歲岁 歷历 歸归 氣气 決决 沒没 況况 淨净 減减 測测 湧涌 準准 溝沟 溫温 ' +
  '滙汇 滿满 漁渔 漲涨 潛潜 濃浓 濟济 瀏浏 灣湾 災灾 為为 無无 煉炼 煙烟 熱热 營营 爭争 爲为 牀床 牴抵 ' +
  '牽牵 狀状 獎奖 獨独 獲获 現现 環环 產产 産产 畝亩 畢毕 畫画 畵画 當当 療疗 發发 盃杯 盞盏 盡尽 監监 ' +
  '盤盘 眞真 眾众 睏困 確确 碼码 礎础 礙碍 禮礼 稅税 種种 稱称 穀谷 積积 穩稳 穫获 窩窝 竈灶 競竞 筆笔 ' +
  '箇个 節节 範范 築筑 篩筛 簡简 簽签 籌筹 籤签 糧粮 糰团 紀纪 約约 紅红 納纳 級级 紮扎 細细 終终 組组 ' +
  '結结 絕绝 絡络 給给 統统 絲丝 絶绝 經经 綜综 綠绿 綫线 維维 綱纲 網网 綵彩 緊紧 緑绿 線线 緣缘 編编 ' +
  '緩缓 緻致 縣县 縫缝 縮缩 總总 績绩 織织 繕缮 繞绕 繫系 繳缴 繼继 續续 纍累 纔才 罰罚 罷罢 羣群 義义 ' +
  '翫玩 聞闻 聯联 聲声 職职 聽听 脩修 腳脚 臺台 與与 興兴 舉举 舊旧 舖铺 舘馆 菸烟 萬万 葯药 蓆席 蓋盖 ' +
  '蔘参 薦荐 藍蓝 藥药 處处 虛虚 號号 衆众 術术 衕同 衛卫 裏里 補补 裝装 裡里 製制 複复 襬摆 覈核 見见 ' +
  '規规 視视 親亲 覺觉 覽览 觀观 觸触 訂订 計计 討讨 訓训 託托 記记 訪访 設设 許许 訴诉 診诊 註注 証证 ' +
  '評评 詞词 詢询 試试 話话 該该 詳详 誇夸 誌志 認认 語语 誤误 說说 説说 課课 調调 談谈 請请 論论 諧谐 ' +
  '諮咨 諸诸 謀谋 謂谓 講讲 證证 識识 議议 護护 譽誉 讀读 變变 讓让 負负 財财 貧贫 貨货 貫贯 責责 買买 ' +
  '貸贷 費费 貼贴 貿贸 資资 賣卖 質质 賬账 購购 賽赛 趨趋 踰逾 車车 軌轨 軍军 軟软 軸轴 較较 載载 輓挽 ' +
  '輕轻 輛辆 輟辍 輪轮 輯辑 輸输 輻辐 轄辖 轉转 辦办 農农 迴回 逕径 這这 連连 週周 進进 遊游 運运 過过 ' +
  '達达 違违 遞递 遠远 適适 遶绕 遷迁 選选 遺遗 邁迈 還还 邏逻 郵邮 鄉乡 醫医 釐厘 針针 鈡钟 銀银 銅铜 ' +
  '銷销 銹锈 鋪铺 錄录 錢钱 錯错 録录 錶表 鍊炼 鍛锻 鍵键 鍼针 鍾钟 鎊镑 鎭镇 鎮镇 鏈链 鏽锈 鐘钟 長长 ' +
  '門门 閉闭 開开 間间 閤合 閱阅 閲阅 闆板 關关 陞升 陸陆 陽阳 隊队 階阶 際际 隨随 險险 隻只 雙双 離离 ' +
  '難难 電电 鞏巩 鞦秋 韆千 響响 頁页 頃顷 項项 順顺 須须 預预 領领 頭头 頻频 顆颗 題题 額额 願愿 類类 ' +
  '顧顾 顯显 風风 颱台 飽饱 養养 餘余 館馆 馬马 駕驾 騰腾 驗验 驟骤 體体 髮发 鬚须 麪面 麫面 麵面 點点 ' +
  '黨党 鼕冬 齡龄 齣出'
).split(' ');

test('each traditional character is read as its simplified one', () => {
  const [from, to] = fold;
  expect([...from].map((char, i) => char + to.charAt(i))).toEqual(pairs);
});

test('the way from one to the next is written as the pack has it', () => {
  let [way, last] = ['', 0x4e00];
  for (const code of pairs.map((pair) => pair.charCodeAt(0)).sort((a, b) => a - b)) {
    way += '~'.repeat(Math.floor((code - last) / 50)) + String.fromCharCode(42 + ((code - last) % 50));
    last = code;
  }
  expect(steps).toBe(way);
});

test('a text is asked once whether it holds any', () => {
  expect(folds('全年完成投資3億元')).toBe(true);
  expect(folds('门')).toBe(false);
  expect(folds('全年完成投资3亿元，Target 3')).toBe(false);
  expect(pairs.every(([from = '', to = '']) => folds(from) && !folds(to))).toBe(true);
});
