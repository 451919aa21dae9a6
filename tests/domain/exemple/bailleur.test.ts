import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bailleurInvente, SORTES_DE_TABLES } from '../../../src/domain/exemple/bailleur.ts';
import { enregistrements } from '../../../src/domain/exemple/enregistrements.ts';
import { pieger } from '../../../src/domain/exemple/pieges.ts';

const TAILLE = { residences: 12, menages: 500 };
const tables = new Map(bailleurInvente(5, undefined, TAILLE).map(({ nom, cellules }) => [nom, cellules]));
const lignesDe = (nom: string) => enregistrements(tables.get(nom) ?? []);

describe('bailleur inventé', () => {
  it('est le même pour une même graine, et une table de moins ne change pas les autres', () => {
    expect(bailleurInvente(5, undefined, TAILLE)).toEqual(bailleurInvente(5, undefined, TAILLE));
    const [, seules] = bailleurInvente(5, ['demandes'], TAILLE);
    expect(seules?.cellules).toEqual(tables.get('Demandes de mutation'));
    expect(tables.size).toBe(SORTES_DE_TABLES.length + 1);
  });

  it('loge chaque ménage dans un logement et un seul, et laisse des logements vides', () => {
    const loges = lignesDe('Ménages').map((menage) => menage.texte('Code logement'));
    const rpls = lignesDe('RPLS');
    const occupes = rpls.filter((logement) => logement.texte('MODE') === '1');
    expect(new Set(loges).size).toBe(loges.length);
    expect(new Set(occupes.map((logement) => logement.texte('IDENT_REP')))).toEqual(new Set(loges));
    expect(rpls.length).toBeGreaterThan(occupes.length);
    expect(
      rpls.every((logement) => (logement.texte('DUREE_VACANCE') === '') === (logement.texte('MODE') === '1')),
    ).toBe(true);
  });

  it('compte les mêmes personnes dans la table des personnes et dans celle des ménages', () => {
    const personnes = lignesDe('Personnes');
    for (const menage of lignesDe('Ménages')) {
      const siennes = personnes.filter(
        (personne) => personne.texte('Identifiant ménage') === menage.texte('Identifiant ménage'),
      );
      expect(siennes).toHaveLength(menage.nombre('Personnes'));
      expect(siennes.filter((personne) => personne.nombre('Âge') >= 18)).toHaveLength(
        menage.nombre('Majeurs'),
      );
      expect(siennes.filter((personne) => personne.texte('Lien de parenté') === 'Titulaire')).toHaveLength(1);
    }
  });

  it('ne date un départ, une demande ou une proposition que de logements et de résidences connus', () => {
    const logements = new Set(lignesDe('RPLS').map((logement) => logement.texte('IDENT_REP')));
    const residences = new Set(lignesDe('Résidences').map((residence) => residence.texte('Code résidence')));
    for (const nom of ['Départs', 'Demandes de mutation'])
      expect(lignesDe(nom).every((ligne) => logements.has(ligne.texte('N° logement')))).toBe(true);
    for (const nom of ['Propositions', 'Réclamations', 'Attributions'])
      expect(lignesDe(nom).every((ligne) => residences.has(ligne.texte('Code résidence')))).toBe(true);
  });

  it('dit d’un impayé de plus de trois mois la même chose dans les deux tables', () => {
    const mois = new Map(
      lignesDe('Impayés').map((ligne) => [
        ligne.texte('Identifiant ménage'),
        ligne.nombre('Nombre de mois d’impayé'),
      ]),
    );
    for (const menage of lignesDe('Ménages'))
      expect((mois.get(menage.texte('Identifiant ménage')) ?? 0) > 3).toBe(
        menage.texte('Impayé > 3 mois') === 'oui',
      );
  });
});

describe('tables piégées', () => {
  it('gardent chaque ligne, annoncent leurs orphelines et leurs doublons, et portent des colonnes interdites', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (graine) => {
        const rpls = tables.get('RPLS') ?? [];
        const { cellules, orphelines, doublons } = pieger(rpls, graine);
        expect(cellules).toHaveLength(rpls.length + doublons.length);
        const lues = enregistrements(cellules);
        const connus = new Set(lignesDe('RPLS').map((logement) => logement.texte('IDENT_REP')));
        const inconnues = lues.flatMap((ligne, rang) =>
          connus.has(ligne.texte('IDENT_REP').trim().toUpperCase()) ? [] : [rang],
        );
        expect(inconnues.filter((rang) => !doublons.includes(rang))).toEqual(orphelines);
        for (const rang of doublons) expect(cellules[rang + 1]).toEqual(cellules[rang]);
        expect(cellules[0]).toEqual(
          expect.arrayContaining(['Nationalité', 'Date de naissance', 'Téléphone']),
        );
      }),
      { numRuns: 20 },
    );
  });
});
