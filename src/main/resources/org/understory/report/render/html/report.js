'use strict';
/*
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

  document.querySelectorAll('table').forEach(makeSortable);
  const scrolls = [...document.querySelectorAll('.scroll')];
  const fitAll = () => scrolls.forEach(fit);
  fitAll();
  window.addEventListener('resize', fitAll);
})();
