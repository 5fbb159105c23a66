/** Syllables of the characters that faker's Chinese names are made of, as they sound in names. */
const syllables = `
丁ding 万wan 上shang 官guan 严yan 乔qiao 于yu 付fu 令ling 狐hu 任ren 伍wu 何he 余yu 侯hou 俞yu 倪ni 傅fu 关guan
冯feng 刘liu 包bao 卢lu 史shi 叶ye 司si 徒tu 马ma 向xiang 吕lü 吴wu 周zhou 唐tang 夏xia 姚yao 姜jiang 孔kong
孙sun 孟meng 季ji 安an 宋song 尉yu 迟chi 尚shang 尹yin 岳yue 崔cui 常chang 庄zhuang 庞pang 康kang 廖liao 张zhang
彭peng 徐xu 慕mu 容rong 成cheng 戴dai 文wen 方fang 施shi 易yi 曹cao 曾zeng 朱zhu 李li 杜du 杨yang 林lin 柳liu
柴chai 梁liang 樊fan 欧ou 阳yang 武wu 段duan 殷yin 毕bi 毛mao 江jiang 汤tang 汪wang 沈shen 洪hong 涂tu 温wen
潘pan 焦jiao 熊xiong 牛niu 王wang 田tian 申shen 屠tu 白bai 皇huang 甫fu 石shi 祁qi 祝zhu 秦qin 程cheng 章zhang
简jian 纪ji 罗luo 翟zhai 耿geng 聂nie 肖xiao 胡hu 芦lu 苏su 范fan 莫mo 萧xiao 葛ge 董dong 蒋jiang 蓝lan 蔡cai
薛xue 袁yuan 覃qin 许xu 诸zhu 谢xie 谭tan 贺he 贾jia 赖lai 赵zhao 邓deng 邢xing 邱qiu 邵shao 邹zou 郑zheng 郝hao
郭guo 金jin 钟zhong 钱qian 长zhang 闫yan 阎yan 陆lu 陈chen 陶tao 雷lei 韦wei 韩han 顾gu 颜yan 骆luo 高gao 魏wei
鲁lu 麦mai 黄huang 黎li 齐qi 龙long 龚gong 一yi 全quan 三san 锋feng 中zhong 海hai 义yi 轩xuan 伟wei 俊jun 凯kai
杰jie 熙xi 军jun 刚gang 勇yong 呈cheng 哲zhe 新xin 国guo 平ping 强qiang 栋dong 良liang 辉hui 奕yi 泽ze 辰chen
子zi 豪hao 宇yu 航hang 家jia 明ming 帅shuai 建jian 华hua 志zhi 振zhen 东dong 政zheng 君jun 敬jing 彪biao 昊hao
韬tao 斌bin 晨chen 智zhi 梓zi 浩hao 睿rui 诚cheng 民min 沐mu 宸chen 治zhi 涛tao 波bo 然ran 瑶yao 瑜yu 癸gui
霖lin 磊lei 立li 茗ming 超chao 鑫xin 鹏peng 诺nuo 佳jia 丹dan 丽li 芬fen 芳fang 萍ping 乙yi 琪qi 依yi 倩qian
兰lan 英ying 凤feng 珍zhen 琴qin 秀xiu 荣rong 香xiang 天tian 娇jiao 娜na 娟juan 婷ting 欣xin 开kai 慧hui 思si
悦yue 敏min 桂gui 妍yan 涵han 玥yue 萱xuan 馨xin 榕rong 融rong 怡yi 洁jie 燕yan 玉yu 梅mei 玲ling 珈jia 紫zi
红hong 美mei 艳yan 艺yi 苡yi 沫mo 若ruo 汐xi 蒙meng 诗shi 雨yu 语yu 桐tong 雅ya 雪xue 雯wen 静jing 霞xia 颖ying
馥fu 羽yu 乐le 驹ju 祺qi 驰chi 修xiu 健jian 柏bai 雄xiong 瑞rui 博bo 瀚han 嘉jia 懿yi 翊yi 骞qian 默mo
展zhan 峻jun 弘hong 彬bin 淼miao 源yuan 聪cong 远yuan 擎qing 苍cang 旭xu 尧yao 焱yan 晋jin 晓xiao 啸xiao 晟sheng
渊yuan 果guo 楷kai 正zheng 洋yang 潇xiao 炎yan 炫xuan 烨ye 煜yu 城cheng 熠yi 彤tong 瑾jin 皓hao 笑xiao 愚yu 绍shao
耀yao 胤yin 祥xiang 致zhi 苑yuan 堂tang 越yue 钰yu 锦jin 松song 靖jing 风feng 鸿hong 煊xuan 飞fei 鹤he 鹭lu 昕xin`;

const bySign: ReadonlyMap<string, string> = new Map(
  syllables
    .trim()
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 1), entry.slice(1)]),
);

/** A Chinese name part in Latin letters: 欧阳 is `Ouyang`. RangeError for an unknown character. */
export function romanised(name: string): string {
  const letters = Array.from(name, (sign) => {
    const syllable = bySign.get(sign);
    if (syllable === undefined) throw new RangeError(`no syllable is known for "${sign}"`);
    return syllable;
  }).join('');
  return letters.slice(0, 1).toUpperCase() + letters.slice(1);
}
