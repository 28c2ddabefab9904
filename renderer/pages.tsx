import {
  AccountBookOutlined,
  BankOutlined,
  CalculatorOutlined,
  CompassOutlined,
  ContainerOutlined,
  FolderOpenOutlined,
  FormOutlined,
  FundOutlined,
  HistoryOutlined,
  HomeOutlined,
  ProfileOutlined,
  QuestionOutlined,
  ReadOutlined,
  ReconciliationOutlined,
  SettingOutlined,
  VideoCameraOutlined,
} from "@ant-design/icons";
import type { Api } from "./api/api.ts";
import type { PageEntry } from "./components/page.ts";
import { AssessmentPage } from "./features/assessment/AssessmentPage.tsx";
import { BudgetPage } from "./features/budget/BudgetPage.tsx";
import { EvidencePage } from "./features/evidence/EvidencePage.tsx";
import { ExpensesPage } from "./features/expenses/ExpensesPage.tsx";
import { ExportsPage } from "./features/exports/ExportsPage.tsx";
import { FirstLookPage } from "./features/first-look/FirstLookPage.tsx";
import { FormsPage } from "./features/forms/FormsPage.tsx";
import { OverviewPage } from "./features/overview/OverviewPage.tsx";
import { PolicyPage } from "./features/policy/PolicyPage.tsx";
import { ReadingsPage } from "./features/readings/ReadingsPage.tsx";
import { ReconciliationPage } from "./features/reconciliation/ReconciliationPage.tsx";
import { ResultsPage } from "./features/results/ResultsPage.tsx";
import { RevenuesPage } from "./features/revenues/RevenuesPage.tsx";
import { SettingsPage } from "./features/settings/SettingsPage.tsx";
import { StudioPage } from "./features/studio/StudioPage.tsx";
import { SubjectsPage } from "./features/subjects/SubjectsPage.tsx";

// How a page is added: write renderer/features/<noun>/XPage.tsx as a function of PageProps<Api> (components/page.ts), of which
// it may take only { api } or { api, navigate }, and put one line into the list below, in the order of the navigation:
// 工作台, 单位, 作品, 预算, 支出, 对账, 收益与播出, 材料, 测算, 官方表格, 申报包, 结果与历年, 政策, 能不能申报, 设置. Only what works is in the list.
// The shell draws the h1 (`title`), the <main> and an error boundary around each page: a page begins at h2 and brings no <main>.
// What a page has just done is said to screen readers with useAnnounce() (components/Announcer.tsx).
// Another page is shown with navigate("key"); offer the link only where hasPage("key").
// A record or a place on a page is shown with navigate(pageOfTarget[kind], { kind, id }) (components/page.ts, shared/contract/target.ts):
// the page gets it as `target` and begins anew, so its first state (open tab, filter, chosen row) can follow from it; the page marks the
// row with {...targetMark({ kind, id })} wherever it stands, and the shell scrolls there and gives it the focus. Back and forward keep it.
// Ant Design components can be used as they are, light and dark; rules of app.css win over theirs. No inline <style>.

/** The pages of the window, in the order of the navigation. */
export const pages: readonly PageEntry<Api>[] = [
  { key: "overview", title: "工作台", icon: <HomeOutlined />, Page: OverviewPage },
  { key: "studio", title: "单位", icon: <BankOutlined />, Page: StudioPage },
  { key: "subjects", title: "作品", icon: <VideoCameraOutlined />, Page: SubjectsPage },
  { key: "budget", title: "预算", icon: <ProfileOutlined />, Page: BudgetPage },
  { key: "expenses", title: "支出", icon: <AccountBookOutlined />, Page: ExpensesPage },
  { key: "reconciliation", title: "对账", icon: <ReconciliationOutlined />, Page: ReconciliationPage },
  { key: "revenues", title: "收益与播出", icon: <FundOutlined />, Page: RevenuesPage },
  { key: "evidence", title: "材料", icon: <FolderOpenOutlined />, Page: EvidencePage },
  { key: "assessment", title: "测算", icon: <CalculatorOutlined />, Page: AssessmentPage },
  { key: "readings", title: "口径", icon: <QuestionOutlined />, Page: ReadingsPage },
  { key: "forms", title: "官方表格", icon: <FormOutlined />, Page: FormsPage },
  { key: "exports", title: "申报包", icon: <ContainerOutlined />, Page: ExportsPage },
  { key: "results", title: "结果与历年", icon: <HistoryOutlined />, Page: ResultsPage },
  { key: "policy", title: "政策", icon: <ReadOutlined />, Page: PolicyPage },
  { key: "first-look", title: "能不能申报", icon: <CompassOutlined />, Page: FirstLookPage },
  { key: "settings", title: "设置", icon: <SettingOutlined />, Page: SettingsPage },
];
