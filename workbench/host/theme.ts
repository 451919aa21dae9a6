export type Theme = 'light' | 'dark';

/** Office's colours as it hands them over: 0xRRGGBB numbers. */
export function themeInfo(theme: Theme): Record<string, number> {
  return theme === 'light'
    ? {
        bodyBackgroundColor: 0xff_ff_ff,
        bodyForegroundColor: 0x26_26_26,
        controlBackgroundColor: 0xff_ff_ff,
        controlForegroundColor: 0x26_26_26,
      }
    : {
        bodyBackgroundColor: 0x26_26_26,
        bodyForegroundColor: 0xff_ff_ff,
        controlBackgroundColor: 0x36_36_36,
        controlForegroundColor: 0xff_ff_ff,
      };
}
