-- Where a dealer stands (WGS-84, degrees) and how far its service reaches. Null where nobody has said; a place is whole or
-- not there.

alter table truthline.dealers
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add column service_radius_km double precision check (service_radius_km > 0 and service_radius_km <= 2000),
  add check ((latitude is null) = (longitude is null));
