/** Names on 汇总 and 滞后清单 that say how much room they have, so that a standing pair can be laid out again as it is. */
export const ROOM_NAMES = {
  areas: 'YS_Summary_Areas',
  owners: 'YS_Summary_Owners',
  looked: 'YS_Summary_Looked',
  lines: 'YS_Lagging_Lines',
  printed: 'YS_Lagging_Printed',
} as const;
