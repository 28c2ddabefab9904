import { type ThemeConfig, theme } from "antd";

// The library's own colours are too pale for text of this size: these reach a contrast of 4.5 to 1 on what they stand on.
// test/e2e/every-page-in-browser.test.ts measures it on every page.

const everywhere = { fontFamily: "inherit", motion: false };

/** Light: dark letters in darker colours than the library's. */
export const lightTheme: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...everywhere,
    colorPrimary: "#0958d9",
    colorInfo: "#0958d9",
    colorLink: "#0958d9",
    colorLinkHover: "#003eb3",
    colorLinkActive: "#003eb3",
    colorSuccess: "#237804",
    colorWarning: "#ad4e00",
    colorError: "#cf1322",
    colorTextPlaceholder: "#6b6b6b",
    // Derived from the darker colours, these would be darker too.
    colorPrimaryBg: "#e6f4ff",
    colorInfoBg: "#e6f4ff",
    colorSuccessBg: "#f6ffed",
    colorSuccessBorder: "#b7eb8f",
    colorWarningBg: "#fffbe6",
    colorWarningBorder: "#ffe58f",
  },
  // Under the pointer a button's words would turn too pale as well.
  components: {
    Button: { defaultHoverColor: "#003eb3", defaultHoverBorderColor: "#003eb3", colorPrimaryHover: "#003eb3" },
  },
};

/** Dark: what is read is lighter, what is written on stays as it is. */
export const darkTheme: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...everywhere,
    colorLink: "#69b1ff",
    colorLinkHover: "#91caff",
    colorLinkActive: "#91caff",
    colorTextPlaceholder: "#9c9c9c",
  },
  components: {
    Button: {
      ...{ colorError: "#ff7875", colorErrorHover: "#ffa39e", colorErrorActive: "#ff7875" },
      ...{ defaultHoverColor: "#69b1ff", defaultHoverBorderColor: "#69b1ff", colorPrimaryHover: "#1554ad" },
    },
    Menu: { itemSelectedColor: "#91caff" },
    Tabs: { itemSelectedColor: "#91caff", itemHoverColor: "#91caff" },
  },
};
