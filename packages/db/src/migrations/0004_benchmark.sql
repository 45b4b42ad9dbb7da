-- Whether dealers may see the anonymous benchmark of the network: the OEM's decision, no until it is taken.
alter table truthline.networks add column benchmark_allowed boolean not null default false;
