import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
}

/** Where a defect of the window ends: it says so instead of leaving a blank page. */
export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <p role="alert">窗口内部出错，已经保存的资料没有改动。请刷新页面或重新打开窗口。</p>;
  }
}
