-- Those who were deleted: their keys go on meaning them, and a new user of the same name gets the key back.
create table former_users (
    user_key varchar(64)  primary key,
    name     varchar(255) not null
);
create index former_users_name on former_users (name);
