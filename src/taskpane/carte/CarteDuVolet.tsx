import { Button, Divider, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowExpandRegular, SubtractRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import type { CartePreparee } from '../../actions/contrat.ts';
import { type ResidenceDeCarte, sansPosition } from '../../domain/carte/carte.ts';
import type { Contours } from '../../domain/carte/contours.ts';
import { versLePlan } from '../../domain/carte/vue.ts';
import { placees as residencesPlacees } from '../../sheets/carte/figure.ts';
import { MOTS_DE_CARTE as mots } from '../motsDeCarte.ts';
import { AjoutDeContours } from './AjoutDeContours.tsx';
import { Dessin } from './Dessin.tsx';
import { Fiche } from './Fiche.tsx';
import { ListeParClasse } from './ListeParClasse.tsx';
import { Sorties } from './Sorties.tsx';
import { useVueDuVolet } from './vueDuVolet.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  boutons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  titre: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  discret: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The map, what is chosen on it, the same in words, and what it may become. */
export function CarteDuVolet({ preparee }: { readonly preparee: CartePreparee }) {
  const styles = useStyles();
  const { carte } = preparee;
  const [contours, setContours] = useState<readonly Contours[]>([]);
  const [tailleSelonEffectif, setTaille] = useState(false);
  const [choisie, setChoisie] = useState<ResidenceDeCarte | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const placees = useMemo(() => residencesPlacees(carte), [carte]);
  const points = useMemo(() => placees.map(({ point }) => point), [placees]);
  const etat = useVueDuVolet(svg, points);
  const absentes = sansPosition(carte).length;

  const choisirDansLaListe = (residence: ResidenceDeCarte) => {
    setChoisie(residence);
    const { position } = residence;
    if (position) etat.changer((vue) => ({ ...vue, centre: versLePlan(position) }));
    svg.current?.scrollIntoView?.({ block: 'nearest' });
  };

  return (
    <div className={styles.page}>
      <Dessin
        svg={svg}
        etat={etat}
        placees={placees}
        contours={contours}
        tailleSelonEffectif={tailleSelonEffectif}
        choisie={choisie}
        choisir={setChoisie}
      />
      <div className={styles.boutons}>
        <Button size="small" icon={<AddRegular />} aria-label={mots.rapprocher} onClick={etat.rapprocher} />
        <Button size="small" icon={<SubtractRegular />} aria-label={mots.eloigner} onClick={etat.eloigner} />
        <Button size="small" icon={<ArrowExpandRegular />} onClick={etat.recadrer}>
          {mots.recadrer}
        </Button>
      </div>
      <Switch
        label={mots.taille}
        checked={tailleSelonEffectif}
        onChange={(_, { checked }) => setTaille(checked)}
      />
      <Fiche choisie={choisie} />
      <p className={styles.discret}>
        {carte.protegee ? mots.protegee : mots.nonProtegee} {mots.systemes(carte.systemes)}
        {absentes > 0 && ` ${mots.absentes(absentes)}.`}
      </p>
      <ListeParClasse carte={carte} choisir={choisirDansLaListe} />
      <Divider />
      <h3 className={styles.titre}>{mots.contours}</h3>
      <AjoutDeContours contours={contours} changer={setContours} />
      <Divider />
      <h3 className={styles.titre}>{mots.sorties}</h3>
      <Sorties
        preparee={preparee}
        dessinee={{ contours, tailleSelonEffectif, cadrage: etat.bougee ? etat : null }}
      />
    </div>
  );
}
