/**
 * An order of the rows and of the columns of a table that its contents alone decide, so that the same table written in
 * another order is protected alike. Rows are told apart by their values, then by the columns that these stand in, and
 * columns likewise, in a few rounds; what still looks alike keeps its place.
 */
export function ordreCanonique(table: readonly (readonly number[])[]): {
  readonly lignes: readonly number[];
  readonly colonnes: readonly number[];
} {
  const largeur = table[0]?.length ?? 0;
  let rangsLignes = new Array<number>(table.length).fill(0);
  let rangsColonnes = new Array<number>(largeur).fill(0);
  for (let tour = 0; tour < TOURS; tour++) {
    const lignes = table.map((ligne, r) => [rangsLignes[r] ?? 0, ...mots(ligne, rangsColonnes)]);
    const colonnes = Array.from({ length: largeur }, (_, c) => [
      rangsColonnes[c] ?? 0,
      ...mots(
        table.map((ligne) => ligne[c] ?? 0),
        rangsLignes,
      ),
    ]);
    rangsLignes = classer(lignes);
    rangsColonnes = classer(colonnes);
  }
  return { lignes: trier(rangsLignes), colonnes: trier(rangsColonnes) };
}

const TOURS = 3;

/** The values of a line with the rank of where they stand, in an order that does not depend on places. */
function mots(valeurs: readonly number[], rangs: readonly number[]): number[] {
  return valeurs
    .map((valeur, place) => [valeur, rangs[place] ?? 0] as const)
    .sort(([a, i], [b, j]) => b - a || i - j)
    .flat();
}

function classer(signatures: readonly (readonly number[])[]): number[] {
  const distinctes = [...new Set(signatures.map((signature) => signature.join(' ')))];
  const parTexte = new Map(signatures.map((signature) => [signature.join(' '), signature]));
  distinctes.sort((a, b) => comparer(parTexte.get(a) ?? [], parTexte.get(b) ?? []));
  const rangs = new Map(distinctes.map((texte, rang) => [texte, rang]));
  return signatures.map((signature) => rangs.get(signature.join(' ')) ?? 0);
}

function comparer(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const ecart = (a[i] ?? 0) - (b[i] ?? 0);
    if (ecart !== 0) return ecart;
  }
  return 0;
}

const trier = (rangs: readonly number[]): number[] =>
  [...rangs.keys()].sort((a, b) => (rangs[a] ?? 0) - (rangs[b] ?? 0) || a - b);
