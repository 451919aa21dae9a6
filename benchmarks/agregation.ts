/**
 * Pooled counts of 12 columns by residence, from 1 000 000 household rows to 10 000 residences, beside DuckDB's Node
 * engine and arquero on the same columns in the same process. Each gives, by residence and column, the sum of the known
 * values and how many are known. Keys are texts, as files hold them; all three start from columns in memory.
 */
import { DuckDBInstance } from '@duckdb/node-api';
import { op, table } from 'arquero';
import { hasard } from '../src/domain/hasard.ts';
import { agreger } from '../src/domain/indicateurs/agreger.ts';
import { ranger } from '../src/domain/indicateurs/ranger.ts';

const COLONNES = 12;
const RESIDENCES = 10_000;
const TOURS = 7;
const NOMS = Array.from({ length: COLONNES }, (_, rang) => `c${rang}`);

interface Donnees {
  readonly cles: readonly string[];
  readonly colonnes: readonly Float64Array[];
}

function inventer(lignes: number): Donnees {
  const alea = hasard(7);
  const cles = Array.from(
    { length: lignes },
    () => `R${String(alea.entier(0, RESIDENCES - 1)).padStart(5, '0')}`,
  );
  const colonnes = NOMS.map(() =>
    Float64Array.from({ length: lignes }, () => (alea.arrive(0.03) ? Number.NaN : Number(alea.arrive(0.4)))),
  );
  return { cles, colonnes };
}

/** Sum of every numerator, to see that all three found the same. */
type Mesure = () => number | Promise<number>;

function notre({ cles, colonnes }: Donnees): Mesure {
  return () => {
    const { rangs, cles: residences } = ranger([cles]);
    let somme = 0;
    for (const colonne of colonnes)
      for (const { numerateur } of agreger(rangs[0] ?? new Int32Array(), colonne, null, residences.length))
        somme += numerateur;
    return somme;
  };
}

async function duckdb({ cles, colonnes }: Donnees): Promise<Mesure> {
  const instance = await DuckDBInstance.create(':memory:');
  const connexion = await instance.connect();
  await connexion.run(`CREATE TABLE t (k VARCHAR, ${NOMS.map((nom) => `${nom} DOUBLE`).join(', ')})`);
  const ajout = await connexion.createAppender('t');
  cles.forEach((cle, ligne) => {
    ajout.appendVarchar(cle);
    for (const colonne of colonnes) {
      const valeur = colonne[ligne] ?? Number.NaN;
      if (Number.isNaN(valeur)) ajout.appendNull();
      else ajout.appendDouble(valeur);
    }
    ajout.endRow();
  });
  ajout.closeSync();
  const sommes = NOMS.map((nom) => `SUM(${nom}) AS s_${nom}, COUNT(${nom})::INTEGER AS n_${nom}`).join(', ');
  const requete = `SELECT k, COUNT(*)::INTEGER AS n, ${sommes} FROM t GROUP BY k ORDER BY k`;
  return async () => {
    const lu = await connexion.runAndReadAll(requete);
    const resultat = lu.getColumnsJS();
    return NOMS.reduce(
      (somme, _, rang) => somme + (resultat[2 + 2 * rang] ?? []).reduce<number>((s, v) => s + Number(v), 0),
      0,
    );
  };
}

function arquero({ cles, colonnes }: Donnees): Mesure {
  const donnees = table({
    k: cles,
    ...Object.fromEntries(
      NOMS.map((nom, rang) => [nom, Array.from(colonnes[rang] ?? [], (v) => (Number.isNaN(v) ? null : v))]),
    ),
  });
  const sommes = Object.fromEntries(
    NOMS.flatMap((nom) => [
      [`s_${nom}`, op.sum(nom)],
      [`n_${nom}`, op.valid(nom)],
    ]),
  );
  return () => {
    const resultat = donnees
      .groupby('k')
      .rollup({ n: op.count(), ...sommes })
      .orderby('k')
      .reify();
    let somme = 0;
    for (const nom of NOMS) for (const valeur of resultat.array(`s_${nom}`)) somme += Number(valeur);
    return somme;
  };
}

interface Temps {
  readonly mediane: number;
  readonly memoire: number;
  readonly controle: number;
}

async function mesurer(faire: Mesure): Promise<Temps> {
  const temps: number[] = [];
  let controle = 0;
  let memoire = 0;
  for (let tour = 0; tour <= TOURS; tour++) {
    globalThis.gc?.();
    const avant = process.memoryUsage().rss;
    const debut = performance.now();
    controle = await faire();
    // The first round warms the code up.
    if (tour > 0) temps.push(performance.now() - debut);
    memoire = Math.max(memoire, process.memoryUsage().rss - avant);
  }
  temps.sort((a, b) => a - b);
  return { mediane: temps[TOURS >> 1] ?? Number.NaN, memoire, controle };
}

const dire = (nom: string, { mediane, memoire, controle }: Temps) =>
  console.log(
    `${nom.padEnd(12)} ${mediane.toFixed(0).padStart(6)} ms  +${(memoire / 1e6).toFixed(0)} Mo  (contrôle ${controle})`,
  );

const donnees = inventer(1_000_000);
const [a, b, c] = [
  await mesurer(notre(donnees)),
  await mesurer(await duckdb(donnees)),
  await mesurer(arquero(donnees)),
];
console.log('1 000 000 lignes × 12 colonnes vers 10 000 résidences');
dire('CIL', a);
dire('DuckDB', b);
dire('arquero', c);
console.log(`CIL ÷ DuckDB  : ${(a.mediane / b.mediane).toFixed(2)} (but : 1 au plus)`);
console.log(`arquero ÷ CIL : ${(c.mediane / a.mediane).toFixed(1)} (but : 3 au moins)`);
for (const lignes of [10_000, 100_000, 1_000_000, 3_000_000]) {
  const { mediane } = await mesurer(notre(inventer(lignes)));
  console.log(
    `${lignes.toLocaleString('fr-FR').padStart(10)} lignes : ${mediane.toFixed(1)} ms, ${((1e6 * mediane) / lignes).toFixed(0)} ns par ligne`,
  );
}
