-- The page that lists what was made from a blueprint, one per space and blueprint.
create table blueprint_index_pages (
    space_key     varchar(255) not null,
    blueprint_key varchar(255) not null,
    page_id       bigint       not null references contents (id) on delete cascade,
    primary key (space_key, blueprint_key)
);
