import { ordinary, type Purchase, special } from "../purchase.ts";

const use = (subject: string, category: string) => [{ subject, category }];

/** What was bought for the research project. */
export const researchPurchases: readonly Purchase[] = [
  special(
    ["r1-workstations", "computers", "2026-01-14"],
    [["*计算机*图形工作站", "168000.00", "13"]],
    use("R1", "rd_equip"),
  ),
  special(
    ["r1-capture", "computers", "2026-02-05"],
    [
      ["*电子元件*动作捕捉传感器套件", "42600.00", "13"],
      ["*电子元件*动作捕捉传感器套件", "-2130.00", "13"],
    ],
    use("R1", "rd_equip"),
  ),
  special(
    ["r1-labour", "staffing", "2026-06-08"],
    [["*现代服务*研发人员外包服务费", "72000.00", "6"]],
    use("R1", "rd_labour"),
  ),
  special(
    ["r1-testing", "testing", "2026-08-12"],
    [["*研发和技术服务*测试检验费", "38000.00", "6"]],
    use("R1", "rd_other"),
  ),
  ordinary(
    ["r1-patents", "patents", "2026-07-21"],
    [["*鉴证咨询服务*专利代理费", "12800.00", "1"]],
    use("R1", "rd_other"),
  ),
  special(
    ["r1-compute-1", "localCloud", "2026-03-26"],
    [["*信息技术服务*训练算力服务费", "64000.00", "6"]],
    use("R1", "ai_compute"),
    { paid: "general" },
  ),
  special(
    ["r1-compute-2", "localCloud", "2026-07-27"],
    [["*信息技术服务*训练算力服务费", "51200.00", "6"]],
    use("R1", "ai_compute"),
    { paid: "general" },
  ),
];

/** What was bought for the training project and for the filming location. */
export const otherProjectPurchases: readonly Purchase[] = [
  ordinary(
    ["t1-teachers-1", "teachers", "2026-05-18"],
    [["*非学历教育服务*师资授课费", "24000.00", "3"]],
    use("T1", "training"),
  ),
  ordinary(
    ["t1-teachers-2", "teachers", "2026-06-17"],
    [["*非学历教育服务*师资授课费", "18000.00", "3"]],
    use("T1", "training"),
  ),
  ordinary(
    ["t1-room", "hotel", "2026-05-22"],
    [["*会展服务*教室与会议室租用费", "9433.96", "6"]],
    use("T1", "training"),
  ),
  ordinary(["t1-books", "printing", "2026-05-12"], [["*印刷品*培训教材", "6200.00", "免税"]], use("T1", "training")),
  ordinary(
    ["s1-repairs", "setBuilder", "2026-04-10"],
    [["*建筑服务*取景地安全维护", "28000.00", "9"]],
    use("S1", "other"),
    { paid: "basic-less-retention" },
  ),
];
