'use strict';
/*
 * Shows and hides quotations by what is known of them, and copies their ids; figures are never computed anew here.
 * Sorts tables when a column's heading is pressed: once, the other way round, and back to the report's own order.
 * While a table is sorted its rows stand in one list, each with the name of its group; without this script the page
 * is complete and in the report's own order.
 */
(() => {
  const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'aside';
  document.body.append(status);

  const comparing = {
    ascending: (a, b) => a - b,
    descending: (a, b) => b - a,
  };

  /* Rows without a value come last, whichever way round; equal ones keep the report's order. */
  function sorted(rows, column, numeric, direction) {
    const keyed = rows.map((row) => {
      const cell = row.cells[column];
      const text = numeric ? cell.dataset.value : (cell.querySelector('bdi') || cell).textContent.trim();
      return { row, key: numeric ? Number(text) : text, known: text !== undefined && text !== '' };
    });
    keyed.sort((a, b) => {
      if (!a.known || !b.known) {
        return Number(b.known) - Number(a.known);
      }
      if (numeric) {
        return comparing[direction](a.key, b.key);
      }
      const order = collator.compare(a.key, b.key);
      return direction === 'ascending' ? order : -order;
    });
    return keyed.map((each) => each.row);
  }

  function makeSortable(table) {
    const homes = [...table.tBodies].map((body) => ({
      body,
      rows: [...body.rows].filter((row) => !row.classList.contains('group')),
    }));
    const rows = homes.flatMap((home) => home.rows);
    if (rows.length < 2) {
      return;
    }
    const list = document.createElement('tbody');
    const heads = [...table.querySelectorAll('thead th[data-column]')];

    function restore() {
      list.remove();
      table.classList.remove('sorted');
      for (const home of homes) {
        home.body.append(...home.rows);
        home.body.hidden = false;
      }
    }

    function show(column, numeric, direction) {
      for (const home of homes) {
        home.body.hidden = true;
      }
      list.append(...sorted(rows, column, numeric, direction));
      table.append(list);
      table.classList.add('sorted');
    }

    for (const head of heads) {
      const numeric = head.classList.contains('number');
      const directions = numeric ? ['descending', 'ascending'] : ['ascending', 'descending'];
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const next = directions[directions.indexOf(head.getAttribute('aria-sort')) + 1];
        for (const other of heads) {
          other.removeAttribute('aria-sort');
        }
        const title = head.querySelector('.title').textContent;
        if (next) {
          head.setAttribute('aria-sort', next);
          show(Number(head.dataset.column), numeric, next);
          status.textContent = 'Sorted by ' + title + ', ' + next;
        } else {
          restore();
          status.textContent = 'In the order of the report';
        }
      });
    }
  }

  /* A heading can only stay in view while the page scrolls if its table needs no scrolling of its own. */
  function fit(scroll) {
    scroll.classList.remove('fits', 'wide');
    scroll.classList.add(scroll.scrollWidth > scroll.clientWidth + 1 ? 'wide' : 'fits');
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  const plural = (count, noun) => count + ' ' + noun + (count === 1 ? '' : 's');

  /* The address after #: an anchor, and after ? what is picked out. */
  function address() {
    const [anchor, query = ''] = location.hash.slice(1).split('?');
    return { anchor, wanted: new URLSearchParams(query) };
  }

  function replaceAddress(anchor, wanted) {
    const query = wanted.toString();
    const hash = '#' + anchor + (query ? '?' + query : '');
    if (hash !== (location.hash || '#')) {
      history.replaceState(null, '', hash === '#' ? location.pathname + location.search : hash);
    }
  }

  function values(quotes, name) {
    const counts = new Map();
    for (const quote of quotes) {
      for (const value of new Set(quote.facets.getAll(name))) {
        counts.set(value, (counts.get(value) || 0) + 1);
      }
    }
    return [...counts].sort((a, b) => collator.compare(a[0], b[0]) || (a[0] < b[0] ? -1 : 1));
  }

  /* What is the same for all or different for nearly all, such as a role, picks nothing out. */
  function isChoice(facet, quotes) {
    return (facet.values.length > 1 || facet.values[0][1] < quotes.length)
      && facet.values.length <= Math.max(12, quotes.length / 2);
  }

  function makeChoices(quotes) {
    const names = [...new Set(quotes.flatMap((quote) => [...quote.facets.keys()]))];
    return names.map((name) => ({ name, values: values(quotes, name) }))
      .filter((facet) => isChoice(facet, quotes))
      .map((facet, index) => {
        const select = element('select', { id: 'filter-' + (index + 1) },
          element('option', { value: '', textContent: 'any' }),
          ...facet.values.map(([value, count]) =>
            element('option', { value: '=' + value, textContent: value + ' (' + count + ')' })));
        const label = element('label', { textContent: facet.name, htmlFor: select.id });
        return { name: facet.name, select, field: element('div', {}, label, select) };
      });
  }

  function makeFilter(figures) {
    const quotes = figures.map((figure) => ({ figure, facets: new URLSearchParams(figure.dataset.facets) }));
    const choices = makeChoices(quotes);
    if (choices.length === 0) {
      return;
    }
    const state = element('p', { className: 'state' });
    state.setAttribute('aria-live', 'polite');
    const all = element('button', { type: 'button', textContent: 'Show all', hidden: true });
    const form = element('form', { className: 'filter' },
      element('p', { className: 'lead', textContent: 'Show quotations by' }),
      element('div', { className: 'fields' }, ...choices.map((choice) => choice.field)));
    form.setAttribute('role', 'search');
    form.setAttribute('aria-label', 'Show quotations by');
    const bar = element('div', { className: 'state-bar' }, state, all);
    const sections = [...document.querySelectorAll('section.quotes')].map((section) => {
      const none = element('p', { className: 'note none', hidden: true });
      section.append(none);
      return { figures: [...section.querySelectorAll('figure')], none };
    });
    let place = figures[0].closest('section');
    while (place.previousElementSibling && /^H[3-6]$/.test(place.previousElementSibling.tagName)) {
      place = place.previousElementSibling;
    }
    place.before(form, bar);

    function wanted() {
      const query = new URLSearchParams();
      choices.filter((choice) => choice.select.value)
        .forEach((choice) => query.append(choice.name, choice.select.value.slice(1)));
      return query;
    }

    function apply() {
      const picked = [...wanted()];
      for (const quote of quotes) {
        quote.figure.hidden = !picked.every(([name, value]) => quote.facets.getAll(name).includes(value));
      }
      for (const section of sections) {
        section.none.hidden = section.figures.length === 0 || section.figures.some((figure) => !figure.hidden);
        section.none.textContent = section.figures.length === 1 ? 'The quotation of this theme is not among those shown.'
          : 'None of the ' + section.figures.length + ' quotations of this theme is among those shown.';
      }
      const shown = quotes.filter((quote) => !quote.figure.hidden).length;
      state.textContent = picked.length === 0
        ? 'Showing all ' + plural(quotes.length, 'quotation') + '.'
        : 'Showing ' + shown + ' of ' + plural(quotes.length, 'quotation') + ': '
          + picked.map((pair) => pair.join(' ')).join(', ')
          + '. Figures and charts are of everybody.';
      all.hidden = picked.length === 0;
      bar.classList.toggle('picked', picked.length > 0);
    }

    /* A link to a quotation that is hidden shows it, and with it all the others. */
    function follow() {
      const { anchor, wanted: asked } = address();
      for (const choice of choices) {
        const value = '=' + (asked.get(choice.name) ?? '');
        choice.select.value = value;
        if (choice.select.selectedIndex < 0 || value === '=') {
          choice.select.value = '';
        }
      }
      apply();
      const target = anchor && document.getElementById(decodeURIComponent(anchor));
      if (target && target.hidden) {
        clear();
      }
      replaceAddress(anchor, wanted());
      if (target) {
        target.scrollIntoView();
      }
    }

    function clear() {
      choices.forEach((choice) => { choice.select.value = ''; });
      apply();
    }

    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      apply();
      replaceAddress(address().anchor, wanted());
    });
    all.addEventListener('click', () => {
      clear();
      replaceAddress(address().anchor, wanted());
      choices[0].select.focus();
    });
    window.addEventListener('hashchange', () => {
      if (location.hash.includes('?')) {
        follow();
        return;
      }
      const target = document.getElementById(decodeURIComponent(address().anchor));
      if (target && target.hidden) {
        clear();
        target.scrollIntoView();
      }
      replaceAddress(address().anchor, wanted());
    });
    if (location.hash.includes('?')) {
      follow();
    } else {
      clear();
    }
  }

  function addCopying(figure) {
    const link = figure.querySelector('.id a');
    const button = element('button', { type: 'button', className: 'copy', textContent: 'copy id' });
    button.setAttribute('aria-label', 'Copy the id ' + link.textContent);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(link.textContent);
        status.textContent = button.textContent = 'copied';
      } catch {
        getSelection().selectAllChildren(link);
        status.textContent = button.textContent = 'selected: now copy it';
      }
      setTimeout(() => { button.textContent = 'copy id'; }, 2000);
    });
    link.after(' ', button);
  }

  /* What a link leads to is opened; browsers do so of themselves, but not all of them. */
  function unfold() {
    const target = document.getElementById(decodeURIComponent(address().anchor));
    const folded = target && target.closest('details:not([open])');
    if (folded) {
      folded.open = true;
      target.scrollIntoView();
    }
  }

  /* Paper shows what is folded; what was open before stays so afterwards. */
  const folds = [...document.querySelectorAll('details.fold, details.how')];
  let closed = [];
  window.addEventListener('beforeprint', () => {
    closed = folds.filter((each) => !each.open);
    closed.forEach((each) => { each.open = true; });
  });
  window.addEventListener('afterprint', () => closed.forEach((each) => { each.open = false; }));
  window.addEventListener('hashchange', unfold);
  unfold();

  /* A list of contents that led somewhere folds again. */
  const contents = document.querySelector('.contents details');
  if (contents) {
    contents.addEventListener('click', (event) => {
      if (event.target.closest('a')) {
        contents.open = false;
      }
    });
  }

  const figures = [...document.querySelectorAll('figure')];
  figures.forEach(addCopying);
  if (figures.length > 1) {
    makeFilter(figures);
  }

  document.querySelectorAll('table').forEach(makeSortable);
  const scrolls = [...document.querySelectorAll('.scroll')];
  const fitAll = () => scrolls.forEach(fit);
  fitAll();
  window.addEventListener('resize', fitAll);
  folds.forEach((each) => each.addEventListener('toggle', fitAll));
})();
