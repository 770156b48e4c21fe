{{%AUTOESCAPE context="HTML"}}
{{#PAGING}}
<nav class="govuk-pagination" aria-label="[[Pages]]">
{{#PAGE_BEFORE}}<div class="govuk-pagination__prev"><a class="govuk-link govuk-pagination__link" href="{{PAGE_BEFORE_PATH}}" rel="prev"><span class="govuk-pagination__link-title">← [[Previous page]]</span></a></div>{{/PAGE_BEFORE}}
{{#PAGE_AFTER}}<div class="govuk-pagination__next"><a class="govuk-link govuk-pagination__link" href="{{PAGE_AFTER_PATH}}" rel="next"><span class="govuk-pagination__link-title">[[Next page]] →</span></a></div>{{/PAGE_AFTER}}
</nav>
{{/PAGING}}
