/** A scene of a work: where, what it shows, and where it stands in the cut. */
export interface Scene {
  readonly name: string;
  readonly place: string;
  readonly theme: string;
  readonly episode: string;
  readonly from: string;
  readonly to: string;
  readonly seconds: number;
}

const scene = (
  ...[name, place, theme, episode, from, to, seconds]: readonly [string, string, string, string, string, string, number]
): Scene => ({
  ...{ name, place, theme, episode, from, to, seconds },
});

/** The scenes of 《浑河渡口的修表匠》: six, each of a minute at least. */
export const watchmakerScenes: readonly Scene[] = [
  scene("老渡口候船棚", "沈阳市浑河示例渡口", "自然生态", "1", "00:00:42", "00:02:05", 83),
  scene("铁西锻造旧车间", "沈阳市铁西区示例旧厂区", "工业遗产", "4", "00:00:10", "00:01:38", 88),
  scene("修表铺老街", "沈阳市和平区示例老街", "历史文化", "7", "00:00:55", "00:02:00", 65),
  scene("解放纪念广场", "锦州市示例纪念广场", "红色文化", "12", "00:00:05", "00:01:17", 72),
  scene("河湾芦苇荡", "盘锦市示例湿地", "自然生态", "18", "00:00:20", "00:01:30", 70),
  scene("旧站台", "丹东市示例老火车站", "红色文化", "26", "00:00:33", "00:01:33", 60),
];

/** The scenes of 《灯塔下的契约》: three, one of them too short. */
export const lighthouseScenes: readonly Scene[] = [
  scene("礁石灯塔", "大连市示例海岛", "自然生态", "2", "00:00:15", "00:01:45", 90),
  scene("渔市码头", "大连市示例渔港", "历史文化", "5", "00:00:30", "00:01:40", 70),
  scene("百年海关楼", "营口市示例老街", "历史文化", "9", "00:01:02", "00:01:47", 45),
];
