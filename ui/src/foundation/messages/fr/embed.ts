import type { Plural } from '../../t.ts';
import type { embed as english } from '../en/embed.ts';

/** Les mots des éléments qui vivent dans les pages d’autrui. */
export const embed: Record<keyof typeof english, string | Plural> = {
  'embed.signed-out': 'Les idées de celles et ceux qui font le travail.',
  'embed.signed-out.what': 'Connectez-vous à votre intranet pour les voir ici, ou ouvrez Groundswell.',
  'embed.sign-in': 'Se connecter à Groundswell (nouvel onglet)',
  'embed.open': 'Ouvrir Groundswell',
  'embed.no-server': 'L’adresse du serveur Groundswell manque : donnez à cet élément un attribut server.',
  'embed.ideas.heading': 'Idées de collègues',
  'embed.ideas.none': 'Aucune idée encore. La vôtre pourrait être la première.',
  'embed.ideas.all': 'Voir toutes les idées',
  'embed.ideas.supports': { one: '{count} collègue s’en servirait', other: '{count} collègues s’en serviraient' },
  'embed.propose.heading': 'Qu’est-ce qui vous freine et que vous pourriez changer ?',
  'embed.propose.title': 'Votre idée en une ligne',
  'embed.propose.problem': 'Qu’est-ce qui va mal aujourd’hui ?',
  'embed.propose.similar': 'Idées semblables',
  'embed.propose.start': 'La garder en brouillon',
  'embed.propose.kept': 'Votre brouillon est gardé. Vous seul le voyez.',
  'embed.propose.continue': 'Continuer dans Groundswell',
  'embed.propose.another': 'En écrire une autre',
  'embed.propose.fault': 'Écrivez au moins trois lettres',
  'embed.bell': { one: 'Vos idées : {count} nouveau message', other: 'Vos idées : {count} nouveaux messages' },
  'embed.bell.none': 'Vos idées : rien de nouveau',
  'embed.bell.nothing': 'Rien ne s’est encore passé. Quand on vous répondra, ce sera ici.',
  'embed.bell.all': 'Voir tous les messages',
};
