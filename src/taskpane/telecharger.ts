/** Hands a file made here to the user, under this name; nothing leaves the machine. */
export function telecharger(nom: string, contenu: string, type: string): void {
  const lien = document.createElement('a');
  lien.href = URL.createObjectURL(new Blob([contenu], { type }));
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(lien.href);
}
