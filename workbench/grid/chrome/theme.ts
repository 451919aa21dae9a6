export type Theme = 'light' | 'dark';

/** The theme of the page; the add-in's page asks for it when it loads. */
export const currentTheme = (): Theme =>
  document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light';

/** Follows the system first, then the button. `changed` is told of each change. */
export function installTheme(button: HTMLElement, changed: (theme: Theme) => void): void {
  const set = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    button.textContent = theme === 'dark' ? 'Thème clair' : 'Thème sombre';
  };
  set(window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  button.addEventListener('click', () => {
    set(currentTheme() === 'dark' ? 'light' : 'dark');
    changed(currentTheme());
  });
}
