import { give, page, reply, wantsJson } from '../answers.ts';
import { accountsAnswer } from '../content/accounts.ts';
import { itemAnswer } from '../content/items.ts';
import type { Calls } from './call.ts';

export const lookupCalls: Calls = {
  accounts: ({ request, response }) => reply(request, response, accountsAnswer()),
  metadata: ({ request, response, id = '' }) => {
    const answer = itemAnswer(id, wantsJson(request));
    return answer ? reply(request, response, answer) : give(response, page(404));
  },
};
