-- The two roles of Stet on a PostgreSQL of your own; run as a superuser, with passwords of your own.
create role stet login password 'choose-one';
create role stet_app login password 'choose-another';
create database stet owner stet;
