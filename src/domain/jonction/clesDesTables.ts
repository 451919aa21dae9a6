import type { Champ } from '../parc/champs.ts';
import {
  appeles,
  type ClesDeResidence,
  champDeCle,
  clesDeResidence,
  LIBELLES,
  nomsDe,
  PAR_DEFAUT,
  prefixesDe,
  textesDe,
} from '../parc/cles.ts';
import { libelleDeChamp } from '../parc/libelles.ts';
import type { Parc } from '../parc/parc.ts';
import { RegistreDesCles } from '../parc/registreDesCles.ts';

type TableDeCles = Pick<Parc, 'colonnes' | 'lignes'>;
type Textes = readonly (string | null)[];

/** How the first table makes its keys: its field, and what goes before a name. */
interface Regle {
  readonly champ: Champ;
  readonly sorte: Champ | null;
}

/** A code and a name of one residence on one row tell that they are the same. */
const SURNOMS: readonly Champ[] = ['residence', 'nomResidence'];

/**
 * The residence of each row of several tables, one writing for one residence across them all. The first table makes the
 * keys; each other one goes by the column whose values meet residences already known (a code here, a name there), else by
 * the field of the first. Null for a table that has neither.
 *
 * A table that does not say the commune, or the landlord, finds a residence by its name as long as one only bears it.
 */
export function clesDesTables(
  tables: readonly TableDeCles[],
  voulue: Champ | null,
): (ClesDeResidence | null)[] {
  const [seule] = tables;
  if (seule && tables.length === 1)
    return [clesDeResidence(seule.colonnes, seule.lignes, presente(seule, voulue) ?? null)];
  const registre = new RegistreDesCles();
  const bailleurs = plusieursBailleurs(tables);
  let premiere: Regle | null = null;
  return tables.map((table) => {
    const { colonnes } = table;
    const champ: Champ | undefined = premiere
      ? champQuiRencontre(table, registre, premiere.champ)
      : (presente(table, voulue) ?? champDeCle(colonnes));
    const noms = champ && nomsDe(colonnes, table.lignes, champ);
    if (!champ || !noms) return null;
    const { valeurs: prefixes, sorte, lieu } = prefixesDe(colonnes, champ, bailleurs);
    premiere ??= { champ, sorte };
    const comparable = premiere.champ === champ && premiere.sorte === sorte;
    const surnoms = SURNOMS.filter((autre) => autre !== champ).flatMap((autre) => {
      const textes = textesDe(colonnes, autre);
      return textes ? [textes] : [];
    });
    const cles = noms.map((nom, ligne) => {
      if (nom === null) return parSurnom(surnoms, ligne, registre);
      const prefixe = prefixes?.[ligne] ?? null;
      if (comparable) return registre.inscrire(prefixe, nom);
      const connue = registre.trouver(prefixe, nom);
      if (connue !== undefined) return connue;
      return registre.connait(nom) ? registre.parNom(nom) : registre.inscrire(prefixe, nom);
    });
    retenir(registre, cles, [noms, ...surnoms]);
    return {
      cles,
      noms: appeles(colonnes, champ, noms),
      regle: `${LIBELLES[champ] ?? libelleDeChamp(champ)}${lieu}`,
      champ,
    };
  });
}

/** The field of a table with the most names already known; the field of the first table when none has any. */
function champQuiRencontre(table: TableDeCles, registre: RegistreDesCles, pivot: Champ): Champ | undefined {
  let meilleur: { champ: Champ; connus: number } | undefined;
  for (const champ of new Set([pivot, ...PAR_DEFAUT])) {
    if (!presente(table, champ)) continue;
    const noms = new Set(nomsDe(table.colonnes, table.lignes, champ));
    const connus = [...noms].filter((nom) => nom !== null && registre.connait(nom)).length;
    if (connus > (meilleur?.connus ?? 0) || (!meilleur && champ === pivot)) meilleur = { champ, connus };
  }
  return meilleur?.champ;
}

function presente({ colonnes }: TableDeCles, champ: Champ | null): Champ | undefined {
  return champ !== null && textesDe(colonnes, champ) !== null ? champ : undefined;
}

function plusieursBailleurs(tables: readonly TableDeCles[]): boolean {
  const vus = new Set<string>();
  for (const { colonnes } of tables)
    for (const nom of new Set(textesDe(colonnes, 'bailleur') ?? [])) if (nom !== null) vus.add(nom);
  return vus.size > 1;
}

function parSurnom(surnoms: readonly Textes[], ligne: number, registre: RegistreDesCles): string | null {
  for (const textes of surnoms) {
    const nom = textes[ligne] ?? null;
    const cle = nom === null ? null : registre.parNom(nom);
    if (cle !== null) return cle;
  }
  return null;
}

function retenir(registre: RegistreDesCles, cles: Textes, noms: readonly Textes[]): void {
  for (const textes of noms) {
    textes.forEach((nom, ligne) => {
      const cle = cles[ligne] ?? null;
      if (nom !== null && cle !== null) registre.surnommer(nom, cle);
    });
  }
}
