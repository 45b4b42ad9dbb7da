import './customer.css';
import './customer-body.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CustomerPage } from './CustomerPage.tsx';

const place = document.getElementById('root');
if (place === null) throw new Error('survey.html has no element with the id root');

const [, token = ''] = /^\/s\/([^/]+)/.exec(window.location.pathname) ?? [];

createRoot(place).render(
  <StrictMode>
    <CustomerPage token={token} />
  </StrictMode>,
);
