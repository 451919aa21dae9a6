/** The day of the user's clock, as 2026-03-01. */
export function aujourdhui(): string {
  const jour = new Date();
  const deux = (nombre: number) => String(nombre).padStart(2, '0');
  return `${jour.getFullYear()}-${deux(jour.getMonth() + 1)}-${deux(jour.getDate())}`;
}
