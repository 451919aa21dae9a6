import type { Portrait } from '../../domain/portraits/portrait.ts';
import { MARQUES } from '../marques.ts';
import { type Feuillet, phrase } from './page.ts';

/** The cautions that bear on the figures of this very page, each said once. */
export function poserPrudences(feuillet: Feuillet, { prudences, chiffres }: Portrait): void {
  if (prudences.length === 0) phrase(feuillet, 'Aucun chiffre n’est montré.', 'note');
  const tous = chiffres.length;
  for (const { noms, phrase: dite } of prudences)
    phrase(feuillet, noms.length === tous && tous > 1 ? dite : `${noms.join(', ')} : ${dite}`, 'note');
}

/** The signs of the page and what they mean. */
export function poserSignes(feuillet: Feuillet): void {
  const connues = Object.entries(MARQUES).filter(([marque]) =>
    [...feuillet.marques].some((m) => m === marque),
  );
  for (const [marque, sens] of connues) phrase(feuillet, `${marque} : ${sens}`, 'note');
}
