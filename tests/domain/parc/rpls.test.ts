import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { plage } from './plages.ts';

/** RPLS open data 2018 of Cannes (SDES, Licence Ouverte 2.0), beside the project and not in it. */
const FICHIER = '../shared/data/rpls_2018_detail_logement_cannes.csv';

describe.skipIf(!existsSync(FICHIER))('fichier RPLS 2018 réel', () => {
  const brutes = existsSync(FICHIER) ? readFileSync(FICHIER, 'utf8').trimEnd().split(/\r?\n/) : [];
  const textes = brutes.map((ligne) => ligne.split(';'));
  const [titres = [], ...lignes] = textes;
  const lu = () => {
    const cellules = textes.map((cases) =>
      cases.map((c) => (c === '' ? null : /^\d+$/.test(c) ? Number(c) : c)),
    );
    const fait = diagnostiquer([{ plage: plage(cellules, 'RPLS') }], METHODE_SOCLE);
    if (!fait.ok) throw new Error(fait.probleme.phrase);
    return fait.diagnostic;
  };
  const nombreDe = (nom: string, test: (texte: string) => boolean) =>
    lignes.filter((cases) => test(cases[titres.indexOf(nom)] ?? '')).length;

  it('est reconnu, colonne par colonne, et sa colonne ORIGINE n’est pas refusée', () => {
    const { reconnaissance } = lu();
    expect(reconnaissance.libelle.replace(/\s/g, ' ')).toBe('RPLS 2018 (données ouvertes), 6 374 logements');
    expect(reconnaissance.colonnes).toHaveLength(47);
    expect(
      reconnaissance.colonnes.every(({ confiance, ecart }) => confiance === 1 && ecart === undefined),
    ).toBe(true);
  });

  it('a ses zéros rétablis et ses deux communes distinguées', () => {
    const { parc, reconnaissance } = lu();
    const colonne = parc.colonnes.get('commune');
    const codes = colonne?.type === 'texte' ? colonne.valeurs : [];
    expect(codes.filter((code) => code === '06029')).toHaveLength(6313);
    expect(codes.filter((code) => code === '06030')).toHaveLength(61);
    const dit = reconnaissance.remarques.map(({ phrase }) => phrase.replace(/\s/g, ' '));
    expect(dit).toContain(
      'La colonne « DEPCOM » avait perdu ses zéros de tête : rétablis dans 6 374 cellules (6029 → 06029).',
    );
    expect(
      dit.some((phrase) => phrase.includes('06029 CANNES (6 313 lignes), 06030 CANNET (61 lignes)')),
    ).toBe(true);
  });

  it('donne les effectifs que donne un simple comptage du fichier', () => {
    const { tableau } = lu();
    const compte = (code: string) =>
      tableau.reference[tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code)];
    const connus = nombreDe('DPEENERGIE', (texte) => texte !== '');
    expect(compte('QPV')).toEqual({ numerateur: nombreDe('QPV', (t) => t === '1'), base: 6374, inconnus: 0 });
    expect(compte('I36a')?.numerateur).toBe(nombreDe('CONSTRUCT', (t) => Number(t) < 1977));
    expect(compte('I37c')?.numerateur).toBe(nombreDe('FINAN', (t) => ['14', '15', '17'].includes(t)));
    expect(compte('I41c')).toEqual({
      numerateur: nombreDe('DPEENERGIE', (t) => 'EFG'.includes(t) && t !== ''),
      base: connus,
      inconnus: 6374 - connus,
    });
    expect(compte('I42d')?.numerateur).toBe(nombreDe('NBPIECE', (t) => Number(t) >= 4));
    expect(tableau.unites.reduce((somme, { effectif }) => somme + effectif, 0)).toBe(6374);
  });

  it('ne peut donner aucun indicateur de ménage, et dit pourquoi', () => {
    const { tableau, raisonSansIndice, indices } = lu();
    const deMenage = tableau.indicateurs.filter(({ indicateur }) =>
      METHODE_SOCLE.indicateurs.includes(indicateur.code),
    );
    expect(deMenage.map(({ etat }) => etat)).toEqual(
      deMenage.map(() => ({
        calculable: false,
        raison: 'Compte des ménages ; vos données listent des logements.',
      })),
    );
    expect(indices).toBeNull();
    expect(raisonSansIndice).toContain('Pas d’indice de précarité');
  });
});
