import type { BrowserWindow, Dialog } from "electron";

const stay = 0;

/** Asks before the window is closed over long work, and only then: all else is saved as it is entered. */
export function askBeforeClosing(
  window: BrowserWindow,
  dialog: Pick<Dialog, "showMessageBoxSync">,
  isWorking: () => boolean,
): void {
  window.on("close", (event) => {
    if (!isWorking()) return;
    const answer = dialog.showMessageBoxSync(window, {
      type: "question",
      message: "正在导入或导出，还没有完成。",
      detail: "现在退出会停止它：已经保存的资料不受影响，也不会留下写了一半的申报包。",
      buttons: ["继续等待", "停止并退出"],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    if (answer === stay) event.preventDefault();
  });
}
